// The search page and the box in the header, as readers use them.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import {after, before, test} from 'node:test';
import {accessibilityFaults, openBrowser, openPage, serve, siteFolder} from './support.mjs';

let browser;
let portal;
let large;
before(async () => {
  [browser, portal, large] = await Promise.all([openBrowser(), serve('portal'), serve('large')]);
});
after(async () => {
  await browser.close();
  portal.close();
  large.close();
});

const words = {vi: 'ban dan', en: 'semiconductor'};
const status = (page) => page.locator('main [role=status]');
const titles = (page) => page.locator('.result h2 a');
const hrefs = (page) => titles(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const said = (page, text) => status(page).filter({hasText: text}).waitFor({timeout: 5000});
const asked = async (page) => Object.fromEntries(new URL(page.url()).searchParams);

async function searchPage(options, address = '/vi/search/', origin = portal.origin) {
  const page = await openPage(browser, options);
  await page.goto(origin + address);
  return page;
}

async function finish(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

for (const language of ['vi', 'en'])
  for (const width of [360, 1280])
    test(`results come while typing (${language}, ${width} px)`, async () => {
      const page = await searchPage({width}, `/${language}/search/`);
      const box = page.locator('main input[type=search]');
      await box.pressSequentially(words[language]);
      await said(page, new RegExp(`\\d.*“${words[language]}”`));
      assert.deepEqual(await asked(page), {q: words[language]});
      assert.equal(await titles(page).count(), 10);
      assert.ok((await page.locator('.result mark').count()) > 0);
      assert.equal(await page.locator('.search-lists').isVisible(), false);
      const task = page.locator('.result', {has: page.locator('dd[data-part=plan_title]')}).first();
      for (const part of ['kind', 'title', 'lead_names', 'when', 'plan_title'])
        assert.notEqual(await task.locator(`[data-part=${part}]`).textContent(), '');
      const {scrollWidth} = await page.evaluate(() => ({scrollWidth: document.documentElement.scrollWidth}));
      assert.ok(scrollWidth <= width);
      await finish(page);
    });

test('the box in the header leads to the results, and fetches nothing before it is used', async () => {
  const page = await openPage(browser);
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(portal.origin + '/vi/');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(fetched.filter((file) => /search|lunr/.test(file)), []);
  await page.locator('.site-search input').focus();
  await page.waitForResponse(/index\.json/);
  await page.keyboard.type('so tai chinh lai chau');
  await page.keyboard.press('Enter');
  await said(page, /so tai chinh lai chau/);
  assert.equal(new URL(page.url()).pathname, '/vi/search/');
  assert.equal((await hrefs(page))[0], '/vi/agencies/lai-chau/finance/');
  await finish(page);
});

test('filters narrow the results, stand in the address, and can be taken back', async () => {
  const page = await searchPage({}, '/vi/search/?q=ban+dan');
  await said(page, /\d/);
  const all = await status(page).textContent();
  await page.locator('summary').click();
  await page.locator('[name=kind]').selectOption('task');
  await page.waitForURL(/kind=task/);
  await page.locator('[name=jurisdiction]').selectOption('lai-chau');
  await page.waitForURL(/jurisdiction=lai-chau/);
  await page.waitForFunction((text) => document.querySelector('main [role=status]').textContent !== text, all);
  assert.ok((await hrefs(page)).every((href) => href.startsWith('/vi/plans/lai-chau-')));
  await page.goBack();
  assert.deepEqual(await asked(page), {q: 'ban dan', kind: 'task'});
  assert.equal(await page.locator('[name=jurisdiction]').inputValue(), '');
  await page.locator('[data-search=clear]').click();
  await page.waitForFunction((text) => document.querySelector('main [role=status]').textContent === text, all);
  await finish(page);
});

test('every filter leaves only what it says', async () => {
  const cards = JSON.parse(fs.readFileSync(path.join(siteFolder('portal'), 'vi/search/documents.json'), 'utf8'));
  const byUrl = new Map(cards.map((card) => [card.url, card]));
  const holds = {
    'agency=lai-chau/finance': (card) => [...(card.lead ?? []), ...(card.coordinate ?? [])].includes('lai-chau/finance'),
    'agency=lai-chau/finance&role=coordinate': (card) => card.coordinate.includes('lai-chau/finance'),
    'role=lead': (card) => card.lead.length > 0,
    'year=2026': ({years}) => years[0] <= 2026 && 2026 <= years[1],
    'plan=ha-noi-semiconductor': ({plan}) => plan === 'ha-noi-semiconductor',
    'kind=agency': ({kind}) => kind === 'agency',
  };
  const page = await openPage(browser);
  for (const [filter, holdsFor] of Object.entries(holds)) {
    await page.goto(`${portal.origin}/vi/search/?q=ban+dan+so+&${filter}`);
    await said(page, /ban dan so/);
    const found = await hrefs(page);
    assert.ok(found.length > 0 && found.every((href) => holdsFor(byUrl.get(href))), filter);
    assert.ok(await page.locator('.search-filters').getAttribute('open') !== null, 'what narrows can be seen');
  }
  await finish(page);
});

test('back leads to the question before, and from a page to its results', async () => {
  const page = await searchPage();
  const box = page.locator('main input[type=search]');
  await box.fill('sở tài chính');
  await box.press('Enter');
  await said(page, /sở tài chính/);
  await box.fill('đất hiếm');
  await said(page, /đất hiếm/);
  await titles(page).first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  await page.goBack();
  await said(page, /đất hiếm/);
  await page.goBack();
  await said(page, /sở tài chính/);
  assert.equal(await box.inputValue(), 'sở tài chính');
  await finish(page);
});

test('more results come on demand, and the keyboard goes on at the first of them', async () => {
  const page = await searchPage({}, '/vi/search/?q=ban+dan');
  await said(page, /\d/);
  await page.locator('[data-search=more]').click();
  await titles(page).nth(29).waitFor();
  assert.equal(await titles(page).count(), 30);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('.result h2 a')].indexOf(document.activeElement)), 10);
  await finish(page);
});

test('a slip of the finger is met with the nearest words', async () => {
  const page = await searchPage({}, '/vi/search/?q=dat+hieem+');
  await page.locator('[data-search=better]').waitFor();
  assert.equal(await page.locator('[data-search=better]').textContent(), 'dat hiem');
  await page.locator('[data-search=better]').click();
  await said(page, /dat hiem/);
  assert.ok((await titles(page).count()) > 0);
  await finish(page);
});

test('nothing found says so and leaves the lists', async () => {
  const page = await searchPage({}, '/vi/search/?q=zzqxjkv');
  await said(page, /zzqxjkv/);
  assert.equal(await titles(page).count(), 0);
  assert.ok(await page.locator('.search-lists a').first().isVisible());
  await finish(page);
});

test('whatever stands in the address or is typed, the page goes on', async () => {
  const addresses = ['%00', '%E0%A4%A', 'a%3Ab', '%2B', 'foo~', 'foo^', '%F0%9F%98%80', '%3Cscript%3Ealert(1)%3C/script%3E', '*',
    'constructor', '__proto__', 'x'.repeat(3000), '%ED%A0%80', '-', '&kind=nothing&year=x', 'so&agency=%22%5D'];
  const page = await openPage(browser);
  for (const origin of [portal.origin, large.origin])
    for (const address of addresses) {
      await page.goto(`${origin}/vi/search/?q=${address}`);
      await page.waitForFunction(() => !document.querySelector('.search-filters').hidden || !document.querySelector('main input').value);
      assert.notEqual(await status(page).textContent(), await status(page).getAttribute('data-failed'), address);
      assert.ok((await page.locator('main :is(.result, .search-lists) a:visible').count()) > 0, address);
    }
  const box = page.locator('main input[type=search]');
  for (const text of ['a:b', '+', '"', '😀', '\\', '$&', '%n %q']) {
    await box.fill(text);
    await said(page, text);
  }
  await finish(page);
});

const breakages = {
  'the index cannot be reached': ['**/index.json', (route) => route.abort()],
  'the index is not there': ['**/index.json', (route) => route.fulfill({status: 404, body: 'not found'})],
  'the index is cut off': ['**/index.json', (route) => route.fulfill({body: '{"version":"2.3.9","fields":['})],
  'the index is something else': ['**/index.json', (route) => route.fulfill({body: '{}'})],
  'the index has no vectors': ['**/index.json', (route) => route.fulfill({body:
    '{"version":"2.3.9","fields":["title"],"fieldVectors":[],"invertedIndex":[["so",{"_index":0,"title":{"1":{}}}]],"pipeline":[]}'})],
  'there are no cards': ['**/documents.json', (route) => route.fulfill({body: '[]'})],
  'the cards are something else': ['**/documents.json', (route) => route.fulfill({body: '7'})],
  'a script is missing': ['**/lunr*.js', (route) => route.abort()],
  'another script is missing': ['**/search-query*.js', (route) => route.abort()],
  'all scripts of the search are missing': ['**/search*.js', (route) => route.abort()],
};
for (const [name, [files, answer]] of Object.entries(breakages))
  test(`if ${name}, the page says that the search does not work, and leaves the lists`, async () => {
    const page = await openPage(browser);
    await page.route(files, answer);
    await page.goto(portal.origin + '/vi/search/?q=so+tai+chinh');
    await said(page, await status(page).getAttribute('data-failed'));
    assert.ok(await page.locator('.search-lists a').first().isVisible());
    assert.equal(await titles(page).count(), 0);
    await finish(page);
  });

test('what failed is tried again with the next question', async () => {
  const page = await openPage(browser);
  await page.route('**/index.json', (route) => route.abort());
  await page.goto(portal.origin + '/vi/search/?q=so');
  await said(page, await status(page).getAttribute('data-failed'));
  await page.unroute('**/index.json');
  await page.locator('main input[type=search]').press('Enter');
  await said(page, /\d/);
  await finish(page);
});

test('the keyboard alone is enough', async () => {
  const page = await searchPage();
  const focused = (selector) => page.evaluate((wanted) => document.activeElement.matches(wanted), selector);
  for (let i = 0; i < 30 && !(await focused('main input')); i++) await page.keyboard.press('Tab');
  await page.keyboard.type('sở tài chính lai châu');
  await said(page, /lai châu/);
  for (let i = 0; i < 5 && !(await focused('.result a')); i++) await page.keyboard.press('Tab');
  const href = await page.evaluate(() => document.activeElement.getAttribute('href'));
  assert.equal(href, '/vi/agencies/lai-chau/finance/');
  await page.keyboard.press('Enter');
  await page.waitForURL('**' + href);
  await finish(page);
});

for (const dark of [false, true])
  test(`axe finds nothing wrong with results, filters and lists (${dark ? 'dark' : 'light'})`, async () => {
    for (const width of [360, 1280]) {
      const page = await openPage(browser, {dark, width});
      for (const address of ['/vi/search/?q=so+tai+chinh&kind=agency', '/en/search/?q=zzqxjkv', '/en/search/', '/en/']) {
        await page.goto(portal.origin + address);
        if (address.includes('q=')) await said(page, /./);
        assert.equal(await accessibilityFaults(page), '', address);
      }
      await page.context().close();
    }
  });

test('without JavaScript the forms lead to lists of everything', async () => {
  const page = await openPage(browser, {script: false});
  await page.goto(portal.origin + '/en/');
  await page.locator('.site-search input').fill('rare earth');
  await page.locator('.site-search button').click();
  await page.waitForURL('**/en/search/?q=rare+earth');
  assert.ok(await page.locator('.search-noscript').isVisible());
  assert.equal(await page.locator('.search-filters').isVisible(), false);
  for (const link of ['/en/plans/lai-chau-semiconductor/', '/en/agencies/lai-chau/finance/', '/en/documents/1018-qd-ttg/'])
    assert.ok(await page.locator(`.search-lists a[href="${link}"]`).first().isVisible(), link);
  await finish(page);
});

test('a large site finds the same from shards, and never all of its index', async () => {
  const small = await openPage(browser);
  const big = await openPage(browser);
  let loaded;
  big.on('request', (request) => request.url().includes('/shards/') && loaded.add(request.url()));
  for (const language of ['vi', 'en'])
    for (const text of ['so tai chinh', '1018', 'semiconductor', 'đất hiếm', 'KH&CN', 'nhan luc']) {
      const address = `/${language}/search/?q=${encodeURIComponent(text)}`;
      loaded = new Set();
      await Promise.all([small.goto(portal.origin + address), big.goto(large.origin + address)]);
      await Promise.all([said(small, text), said(big, text)]);
      assert.deepEqual(await hrefs(big), await hrefs(small), address);
      assert.equal(await status(big).textContent(), await status(small).textContent());
      const shards = fs.readdirSync(path.join(siteFolder('large'), language, 'search/shards'));
      assert.ok(loaded.size > 0 && loaded.size < shards.length, `${loaded.size} of ${shards.length}`);
    }
  await finish(small);
  await finish(big);
});

test('filters work on a large site', async () => {
  const page = await searchPage({}, '/vi/search/?q=ban+dan&kind=agency', large.origin);
  await said(page, /\d/);
  assert.ok((await hrefs(page)).every((href) => href.startsWith('/vi/agencies/')));
  await finish(page);
});

test('if a shard or the manifest is missing or malformed, the page says so', async () => {
  const page = await openPage(browser);
  const bodies = ['', '{"rows":[7,[]]', '{"rows":[["so"]],"shards":[]}'];
  for (const files of ['**/shards/*.json', '**/manifest.json', '**/cards/*.json'])
    for (const body of bodies) {
      await page.route(files, (route) => (body ? route.fulfill({body}) : route.abort()));
      await page.goto(large.origin + '/vi/search/?q=so');
      await said(page, await status(page).getAttribute('data-failed'));
      assert.ok(await page.locator('.search-lists a').first().isVisible());
      await page.unroute(files);
    }
  await finish(page);
});

// The search's own scripts; lunr.min.js is another 8.4 kB.
test('the scripts are small', () => {
  const folder = path.join(siteFolder('portal'), 'assets');
  const size = (pattern) =>
    fs.readdirSync(folder).filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + zlib.gzipSync(fs.readFileSync(path.join(folder, name)), {level: 9}).length, 0);
  assert.ok(size(/^(search|search-query)\./) <= 3500);
  assert.ok(size(/^(search|search-query|search-shards)\./) <= 4750);
});
