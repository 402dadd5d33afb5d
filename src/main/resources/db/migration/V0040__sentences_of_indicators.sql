-- How a figure of an indicator reads in print: a pattern of ICU's message syntax, where somebody has written one.
alter table indicator
    add sentence_ar text,
    add sentence_fr text,
    add sentence_en text;
