drop trigger settled_titles_stay on ownership.title;
drop function closing.settled_titles_stay();
