drop table year.folder_row;
drop schema year;
