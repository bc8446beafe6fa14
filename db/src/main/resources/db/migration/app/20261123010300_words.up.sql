-- What people search in: every word of a text behind a space, in small letters, without accents and signs. A search for
-- the beginning of a word is then a search for a space and that beginning. Not an extension, and not a tsvector: behind
-- row security their operators use no index, so that both would read an organization's rows one by one as well.
create function app.words(value text) returns text language sql immutable strict parallel safe as $$
  select ' ' || regexp_replace(regexp_replace(lower(normalize(value, NFKD)), '[\u0300-\u036f]', '', 'g'),
    '[\s.,;:!?/\\_''"()+&#*\u2018\u2019\u2013\u2014-]+', ' ', 'g') $$;
grant execute on function app.words(text) to app_rw, app_ro, app_report, app_verify, app_operator;
-- A number is also found by those who leave out its points and strokes.
create function app.number_words(value text) returns text language sql immutable strict parallel safe as $$
  select app.words(value) || app.words(regexp_replace(value, '[\s.,:/+_-]+', '', 'g')) $$;
grant execute on function app.number_words(text) to app_rw, app_ro, app_report, app_verify, app_operator;
