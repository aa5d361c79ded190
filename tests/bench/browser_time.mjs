// How long the search page of a portal takes to answer in Chromium, with made-up documents.
//
//   node browser_time.mjs FOLDER SITE PACKAGES
//
// FOLDER is what bench-search-files has written, SITE a built portal, whose Vietnamese search page is
// shown with FOLDER's index instead of its own, PACKAGES where npm has put playwright-core. Time runs
// from the question's being sent to the results' standing in the page; "again" is the same question
// a second time, when what it needs has been fetched.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {createRequire} from 'node:module';

const [folder, site, packages] = process.argv.slice(2);
const {chromium} = createRequire(path.join(path.resolve(packages), 'package.json'))('playwright-core');
const queries = JSON.parse(fs.readFileSync(path.join(folder, 'queries.json'), 'utf8'));
const types = {html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', json: 'application/json'};

function fileOf(address) {
  const place = '/vi/search/';
  if (address === place) return path.join(site, place, 'index.html');
  return address.startsWith(place) ? path.join(folder, 'search', address.slice(place.length)) : path.join(site, address);
}

const server = http.createServer((request, response) => {
  const file = fileOf(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  fs.readFile(file, (error, bytes) => {
    response.writeHead(error ? 404 : 200, {'content-type': types[file.split('.').pop()] ?? 'text/plain'});
    response.end(bytes);
  });
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});

// In the page.
const ask = (text) =>
  new Promise((done) => {
    const status = document.querySelector('main [role=status]');
    const form = status.closest('form');
    let begin;
    new MutationObserver((_, observer) => {
      observer.disconnect();
      done({time: performance.now() - begin, text: status.textContent});
    }).observe(status, {childList: true});
    form.elements.q.value = text;
    begin = performance.now();
    form.requestSubmit();
  });

const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/vi/search/`);
await page.locator('main input[type=search]').focus();
await page.waitForFunction(() => document.querySelector('main form').onsubmit);
await page.evaluate(ask, 'x');
const times = {first: [], again: []};
for (const query of queries)
  for (const when of ['first', 'again']) {
    const {time, text} = await page.evaluate(ask, query);
    if (!text.includes(query)) throw new Error(`${query}: ${text}`);
    times[when].push(time);
  }
await browser.close();
server.close();

const at = (list, part) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)].toFixed(1).padStart(10);
console.log(`${''.padEnd(10)}${'median ms'.padStart(10)}${'p95 ms'.padStart(10)}`);
for (const [when, list] of Object.entries(times)) console.log(when.padEnd(10) + at(list, 0.5) + at(list, 0.95));
