-- The page of a figure, and whatever names one, finds it without reading the table.
create index figure_slug on figure (slug, since);
