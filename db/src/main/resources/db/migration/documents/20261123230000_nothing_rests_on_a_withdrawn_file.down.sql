drop trigger not_withdrawn on documents.belonging;
drop function documents.not_withdrawn();
