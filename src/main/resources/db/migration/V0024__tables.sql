-- A table that somebody sends is a paper like any other: its file is kept with it, and its rows become editions together.
alter table submission drop constraint submission_form;
alter table submission add constraint submission_form check (form in ('article', 'withdrawal', 'table', 'place', 'source', 'indicator',
    'organisation', 'park', 'agreement', 'programme', 'event', 'inquiry', 'milestone', 'figure', 'reading-group'));
