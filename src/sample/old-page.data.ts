/** An article page as an old content management system wrote it, in 简体; `{lines}` and the others are filled in. */
export const oldPageFrame = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}_{siteName}</title>
<link href="/templets/default/style/dedecms.css" rel="stylesheet" type="text/css" />
</head>
<body class="articleview">
<div class="header"><span>欢迎光临{siteName}</span></div>
<div class="pleft">
<div class="place"><strong>当前位置:</strong> {breadcrumb} > </div>
<div class="viewbox">
<div class="title"><h2>{title}</h2></div>
<div class="info"><small>时间:</small>{time}<small>来源:</small>{source}<small>作者:</small>{author}<small>点击:</small><script src="/plus/count.php?view=yes&amp;aid=56" type="text/javascript"></script>次</div>
<div class="content">
<object classid="clsid:D27CDB6E-AE6D-11cf-96B8-444553540000" width="480" height="360"><param name="movie" value="/uploads/media/240914/zone.swf" /><embed src="/uploads/media/240914/zone.swf" type="application/x-shockwave-flash" width="480" height="360"></embed></object>
<p>提示:您的Flash Player版本过低,请升级网页播放器!</p>
{lines}
</div>
</div>
</div>
<div class="footer">示例站点旧网页，由本站为演示修复而制作</div>
</body>
</html>
`
