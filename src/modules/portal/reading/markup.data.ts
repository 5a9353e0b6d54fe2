const words = (list: string) => new Set(list.split(' '))

/** Elements whose content is no text of the page. */
export const silentTags = words(
  'script style noscript template textarea select button input head title math svg noframes frameset xmp dialog',
)
/** Boxes of plug-ins. */
export const pluginTags = words('object embed applet')
/** Players and frames: their content is for browsers that lack them. */
export const frameTags = words('video audio iframe')
/** Elements that begin and end a line. */
export const blockTags = words(
  'html body address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main marquee menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption',
)
export const headingTags = words('h1 h2 h3 h4 h5 h6')
/** Elements that hold one paragraph, not a body. */
export const paragraphTags = words('p li h1 h2 h3 h4 h5 h6 dd dt center')
export const cellTags = words('td th')

/** Styles by which injected links hide. */
export const hiddenStyle =
  /display\s*:\s*none|left\s*:\s*-\d{3,}|top\s*:\s*-\d{3,}|text-indent\s*:\s*-\d{3,}|font-size\s*:\s*0(?![.\d])|(?:^|[;\s])(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)/i

/** Files to fetch that are no pages. */
export const attachmentPath =
  /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|dps|zip|rar|7z|tar|gz|txt|csv|rtf|ofd|ceb|tif|apk|exe|dwg|shp|kml)(?:[?#].*)?$/i
/** Videos and sounds, and of these what a browser plays by itself. */
export const videoPath =
  /\.(?:mp4|m4v|webm|ogv|ogg|mov|flv|f4v|wmv|avi|asf|rm|rmvb|mpe?g|3gp|m3u8|mp3|wma|wav)(?:[?#].*)?$/i
export const playablePath = /\.(?:mp4|m4v|webm|ogv|ogg|mov)(?:[?#].*)?$/i
/** A film's address in a player's variables or in a script. */
export const filmInText = /[^\s"'=&?<>(),]+\.(?:mp4|m4v|webm|flv|f4v|wmv|swf)/i
/** Pictures that are no pictures: counters, spacers, icons of file types, loading signs. */
export const decorationPath =
  /(?:^|\/)(?:spacer|blank|pixel|dot|1x1|loading|lazyload|transparent|clear|grey|count(?:er)?|stat|hits?)\.(?:gif|png|jpe?g|svg)|filetypeimages|icon_(?:doc|xls|ppt|pdf|rar|zip|txt|mp3|mp4|chm|psd|default|jpg|exe)|\/(?:file_?icon|sysimage|icons?)\//i
/** Hosts and scripts that count visitors. */
export const trackerPath =
  /hm\.baidu|cnzz|51\.la|google-analytics|googletagmanager|umeng|tongji|count\.php|linezing|ajax\.?stat|51yes|hits?\.(?:php|asp|jsp)/i

/** Class and id by which pages mark their parts. */
export const crumbName =
  /crumb|(?:^|[\s_-])(?:place|position|path|location|local|where|weizhi|wz|dqwz|lujing|currentpath|curpos|current|mbx|sitemap_path|nav_?path|now_?position|pos|site)(?:$|[\s_-])|place$|position$|weizhi|dqwz|Position|Path$/i
export const titleName =
  /(?:^|[\s_-])(?:title|tit|bt|biaoti|headline|article[_-]?title|news[_-]?title|arc[_-]?title|con[_-]?title|show[_-]?title|activity-name|h1|title\d)(?:$|[\s_-])|title$|Title$|biaoti/i
export const marginName =
  /(?:^|[\s_-])(?:foot(?:er)?|copyright|copy|nav|navbar|menu|side(?:bar)?|aside|related?|relate|comment|comments|hot|rank|recommend|links?|friend\w*|flink|toolbar|share|bdshare\w*|pages?|pagelist|login|search|topbar|banner|header|bottom|pingfen|digg|adv?|ads|tag|tags|pinglun|xgwz|prev|next|context|handle|mini|newdigg)(?:$|[\s_-])|footer|copyright|sidebar|dede_pages|bdsharebuttonbox|jiathis/i
export const bodyName =
  /(?:^|[\s_-])(?:content|contents|zoom|article|artibody|trs_editor|news_?content|news_?text|ucap-content|con_text|vsb_content\w*|endtext|detail|cont|nr|zw|text|body_?text|article_?(?:content|body|con|text)|show_?content|rich_media_content|js_content|fontzoom|pages_content|xxgk_content|main_?text|neirong|zhengwen|entry|post|infocontent|arc_?body)(?:$|[\s_-])|content$|v_news_content|TRS_Editor/i
