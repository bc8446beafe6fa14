drop function app.number_words(text);
drop function app.words(text);
