-- The year of publication becomes a word of each row: see search/year-word.ts.
update portal.article_search
set title_words = title_words || format('''year:%s''', to_char(published_at at time zone 'Asia/Shanghai', 'YYYY'))::tsvector,
    words = words || format('''year:%s''', to_char(published_at at time zone 'Asia/Shanghai', 'YYYY'))::tsvector;
