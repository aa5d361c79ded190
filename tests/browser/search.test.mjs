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

// One page for all that fails; each test sees to it that `files` are answered otherwise.
let failing;
async function withAnswer(files, answer, act) {
  failing ??= await openPage(browser);
  await failing.route(files, answer);
  await act(failing);
  await failing.unroute(files);
  assert.deepEqual(failing.faults, []);
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
  assert.deepEqual(fetched.filter((file) => /search/.test(file)), []);
  await page.locator('.site-search input').focus();
  await page.waitForResponse(/manifest\.json/);
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

for (const [language, slip, meant] of [
  ['vi', 'dat hieem', 'dat hiem'], ['vi', 'vông nghệ', 'công nghệ'], ['vi', 'so tia chinh', 'so tai chinh'],
  ['en', 'semicondutor polcy', 'semiconductor policy'], ['en', 'lesearch', 'research'],
])
  test(`a slip of the finger is met with the nearest words (${slip})`, async () => {
    const page = await openPage(browser);
    for (const {origin} of [portal, large]) {
      await page.goto(`${origin}/${language}/search/?q=${encodeURIComponent(slip + ' ')}`);
      const better = page.locator('[data-search=better]');
      await better.waitFor();
      assert.equal(await better.textContent(), meant);
      await better.click();
      await page.waitForURL(/q=(?!.*hieem)/);
      await said(page, meant);
      assert.ok((await titles(page).count()) > 0);
    }
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

// For each what to do with which files, on the first visit and ever after.
const missing = (route) => route.fulfill({status: 404, contentType: 'application/json', body: '[]'});
const body = (text) => (route) => route.fulfill({body: text});
const breakages = {
  'the manifest cannot be reached': ['**/manifest.json', (route) => route.abort()],
  'the manifest is not there': ['**/manifest.json', missing],
  'the manifest is cut off': ['**/manifest.json', body('{"version":2,"documents":9,"shards":[')],
  'the manifest is something else': ['**/manifest.json', body('7')],
  'the manifest is empty': ['**/manifest.json', body('{}')],
  'the manifest is of another version': ['**/manifest.json', body('{"version":3,"documents":0,"fields":[],"shards":[],"cards":[]}')],
  'the manifest is of another build': ['**/manifest.json', body(
    '{"version":2,"documents":9,"fields":["title"],"words":"words/0.x.json","filters":"filters/0.x.json",' +
    '"shards":[{"first":"a","file":"shards/0.x.json"}],"cards":[{"first":0,"file":"cards/0.x.json"}]}')],
  'a shard cannot be reached': ['**/shards/*.json', (route) => route.abort()],
  'a shard is not there': ['**/shards/*.json', missing],
  'a shard is cut off': ['**/shards/*.json', body('{"rows":[["so",1,')],
  'a shard has rows of something else': ['**/shards/*.json', body('{"rows":[7,[],null]}')],
  'a shard has rows without scores': ['**/shards/*.json', body('{"rows":[["so",1],["tai",2],["chinh",3]]}')],
  'a shard names documents that there are not': ['**/shards/*.json', body(
    '{"rows":[["chinh",3,[9999],[9],[],[],[],[]],["so",1,[9999],[9],[],[],[],[]],["tai",2,[9999],[9],[],[],[],[]]]}')],
  'a shard is something else': ['**/shards/*.json', body('null')],
  'there are no cards': ['**/cards/*.json', missing],
  'the cards are of others': ['**/cards/*.json', body('[]')],
  'the cards are something else': ['**/cards/*.json', body('[7,{"kind":"no","title":5}]')],
  'a script is missing': ['**/search-query*.js', (route) => route.abort()],
  'another script is missing': ['**/search-shards*.js', missing],
  'all scripts of the search are missing': ['**/search*.js', (route) => route.abort()],
};
for (const [name, [files, answer]] of Object.entries(breakages))
  test(`if ${name}, the page says that the search does not work, and leads to the lists`, () =>
    withAnswer(files, answer, async (page) => {
      for (const [origin, language] of [[portal.origin, 'vi'], [large.origin, 'en']]) {
        await page.goto(`${origin}/${language}/search/?q=so+tai+chinh+finance`);
        await said(page, await status(page).getAttribute('data-failed'));
        assert.ok(await page.locator('.search-lists a').first().isVisible());
        assert.equal(await titles(page).count(), 0);
        if (name.includes('script')) continue;
        await page.locator('.search-help a').click();
        assert.ok(page.url().endsWith('#search-lists'));
      }
    }));

test('if the English words are missing, the page says so', () =>
  withAnswer('**/search-english*.js', (route) => route.abort(), async (page) => {
    await page.goto(portal.origin + '/en/search/?q=so');
    await said(page, await status(page).getAttribute('data-failed'));
  }));

for (const [file, address] of [['words', 'q=dat+hieem'], ['filters', 'q=ban+dan&kind=task']])
  for (const [how, answer] of Object.entries({missing, other: body('{"a":1}'), cut: body('"so')}))
    test(`if the ${file} are not what they should be (${how}), the page says that the search does not work`, () =>
      withAnswer(`**/${file}/*.json`, answer, async (page) => {
        await page.goto(`${large.origin}/vi/search/?${address}`);
        await said(page, await status(page).getAttribute('data-failed'));
        assert.ok(await page.locator('.search-lists a').first().isVisible());
      }));

test('what failed is tried again with the next question', async () => {
  const page = await openPage(browser);
  await page.route('**/manifest.json', (route) => route.abort());
  await page.goto(portal.origin + '/vi/search/?q=so');
  await said(page, await status(page).getAttribute('data-failed'));
  await page.unroute('**/manifest.json');
  await page.locator('main input[type=search]').press('Enter');
  await said(page, /\d/);
  await finish(page);
});

test('a site that was published anew meanwhile is searched as it is now', async () => {
  const page = await searchPage({}, '/vi/search/?q=1018');
  await said(page, /1018/);
  // The page still has the old manifest: the first file that it asks for next is gone.
  let gone = 0;
  await page.route('**/shards/*.json', (route) => (gone++ ? route.continue() : missing(route)));
  await page.locator('main input[type=search]').fill('sở tài chính lai châu');
  await said(page, /\d.*sở tài chính/);
  assert.ok(gone > 1);
  assert.equal((await hrefs(page))[0], '/vi/agencies/lai-chau/finance/');
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

test('axe finds nothing wrong with results, filters and lists, in light and dark', async () => {
  const page = await openPage(browser);
  for (const width of [360, 1280]) {
    await page.setViewportSize({width, height: 900});
    for (const address of ['/vi/search/?q=so+tai+chinh&kind=agency', '/en/search/?q=zzqxjkv', '/en/search/', '/en/']) {
      await page.emulateMedia({colorScheme: 'light'});
      await page.goto(portal.origin + address);
      if (address.includes('q=')) await said(page, /./);
      assert.equal(await accessibilityFaults(page), '', address);
      await page.emulateMedia({colorScheme: 'dark'});
      assert.equal(await accessibilityFaults(page, ['color-contrast']), '', `${address}, dark`);
    }
  }
  await page.context().close();
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

// "All script for search at most 11 kB gzip, loaded on first use": it is far less.
test('the scripts are small, and only English needs those for English', async () => {
  const page = await openPage(browser);
  for (const [language, limit] of [['vi', 6500], ['en', 8000]]) {
    const scripts = new Map();
    page.on('response', async (response) => {
      if (/\.js$/.test(response.url())) scripts.set(response.url(), response.body());
    });
    await page.goto(`${portal.origin}/${language}/search/?q=so+finance`);
    await said(page, /finance/);
    const sizes = (await Promise.all(scripts.values())).map((bytes) => zlib.gzipSync(bytes, {level: 9}).length);
    assert.equal(sizes.length, language === 'en' ? 5 : 4);
    const all = sizes.reduce((a, b) => a + b);
    assert.ok(all <= limit && limit <= 11000, `${language}: ${all}`);
    page.removeAllListeners('response');
  }
  await finish(page);
});
