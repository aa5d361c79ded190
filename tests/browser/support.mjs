// What the journeys share: a server for a built site, a browser, and pages that remember what went
// wrong on them.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {createRequire} from 'node:module';

// The folder with node_modules, and the built sites; see ./run.
const {BROWSER_PACKAGES, BROWSER_SITES} = process.env;
const require = createRequire(path.join(BROWSER_PACKAGES, 'package.json'));
const {chromium} = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};
const security =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
  "base-uri 'none'; form-action 'self'";

export const siteFolder = (name) => path.join(BROWSER_SITES, name);

// Serves a built site under the policy that it has to work under.
export async function serve(name) {
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.join(siteFolder(name), address.endsWith('/') ? address + 'index.html' : address);
    const type = types[file.split('.').pop()];
    fs.readFile(file, (error, bytes) => {
      response.writeHead(error ? 404 : 200, {'content-type': type ?? 'text/plain', 'content-security-policy': security});
      response.end(error ? 'not found' : bytes);
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

// A page of its own context; `date` is the reader's. `page.faults` are the exceptions and the errors that the console shows,
// but not that a file could not be loaded: some journeys see to that themselves.
export async function openPage(browser, {width = 1280, script = true, dark = false, date} = {}) {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  if (date) await page.clock.setFixedTime(new Date(date));
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      page.faults.push(message.text());
  });
  return page;
}

// What axe finds wrong, as text; empty if nothing. Scripts that a test brings in are not under the
// page's policy, so it is run in a world of its own.
export async function accessibilityFaults(page) {
  const {violations} = await page.evaluate(
    `${axe}; axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})`,
  );
  return violations
    .map(({id, nodes}) => `${id}: ${nodes.map(({target, failureSummary}) => `${target} ${failureSummary}`).join('; ')}`)
    .join('\n');
}
