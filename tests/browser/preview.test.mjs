// `kehoach serve` in a browser: what a clerk sees while editing.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {accessibilityFaults, openBrowser, openPage} from './support.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kehoach-preview-'));
const tasks = path.join(folder, 'content/plans/lai-chau-semiconductor/tasks.yaml');
const address = '/en/plans/lai-chau-semiconductor/';
let browser;
let program;
let origin;

before(async () => {
  for (const part of ['content', 'site', 'themes'])
    fs.cpSync(path.join(root, part), path.join(folder, part), {recursive: true, filter: (file) => !file.endsWith('/public')});
  program = spawn(process.env.KEHOACH, ['serve', path.join(folder, 'site'), '--port', '0', '--today', '2026-11-22']);
  origin = await new Promise((done) => {
    program.stderr.on('data', (text) => {
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (match) done(match[0]);
    });
  });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  program?.kill();
  fs.rmSync(folder, {recursive: true, force: true});
});

function edit(before, after) {
  const text = fs.readFileSync(tasks, 'utf8');
  assert.ok(text.includes(before), before);
  fs.writeFileSync(tasks, text.replace(before, after));
}

const title = /^ {2}title:\n? *(?:\{| {4})vi:/m;

test('an open page shows an edit by itself, errors as the terminal does, and then the mended page', async () => {
  const page = await openPage(browser);
  await page.goto(origin + address);
  const lead = /lead: \[([a-z-]+)/.exec(fs.readFileSync(tasks, 'utf8'))[1];
  edit(`lead: [${lead}`, 'lead: [no-such-agency');
  const faults = page.locator('.kehoach-faults');
  await faults.waitFor();
  await page.waitForLoadState();
  const told = await faults.textContent();
  assert.match(told, /tasks\.yaml:\d+:\d+: error: there is no agency "no-such-agency"/);
  assert.match(told, /\^~~~/);
  assert.ok(await page.locator('main h1').isVisible(), 'the last good page stays below');
  assert.equal(await accessibilityFaults(page), '');
  await page.goto(origin + '/en/agencies/');
  await page.locator('.kehoach-faults').waitFor();
  edit('lead: [no-such-agency', `lead: [${lead}`);
  await page.locator('.kehoach-faults').waitFor({state: 'detached'});
  await page.goto(origin + address);
  const style = path.join(folder, 'site/assets/extra.css');
  fs.mkdirSync(path.dirname(style), {recursive: true});
  fs.writeFileSync(style, 'h1 { letter-spacing: 3px; }\n');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '3px');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a narrow page with errors does not scroll sideways', async () => {
  const page = await openPage(browser, {width: 360});
  const text = fs.readFileSync(tasks, 'utf8');
  fs.writeFileSync(tasks, text.replace(title, '  titel:'));
  await page.goto(origin + address);
  await page.locator('.kehoach-faults').waitFor();
  await page.waitForLoadState();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 360, `${width}`);
  fs.writeFileSync(tasks, text);
  await page.locator('.kehoach-faults').waitFor({state: 'detached'});
  await page.context().close();
});
