drop table contributions.call_letter;
