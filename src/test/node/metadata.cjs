// Prints what html-metadata finds in the pages named, as JSON.
const { readFileSync } = require('node:fs');
const cheerio = require('cheerio');
const { parseAll } = require('html-metadata');

Promise.all(process.argv.slice(2).map((page) => parseAll(cheerio.load(readFileSync(page, 'utf8')))))
  .then((found) => console.log(JSON.stringify(found)));
