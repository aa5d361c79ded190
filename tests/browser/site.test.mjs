// What scripts add to every page: sorted and refined lists, copied texts, chosen colours, and what
// has passed since a page was made. All pages work without.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import {after, before, test} from 'node:test';
import {accessibilityFaults, openBrowser, openPage, serve, siteFolder} from './support.mjs';

let browser;
let portal;
let demo;
let long;
before(async () => {
  buildLongSite();
  [browser, portal, demo, long] = await Promise.all([openBrowser(), serve('portal'), serve('demo'), serve('long')]);
});
after(async () => {
  await browser.close();
  for (const site of [portal, demo, long]) site.close();
});

// Two places whose tasks need three pages of the timeline.
function buildLongSite() {
  const folder = path.join(siteFolder('.'), '../long');
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    fs.writeFileSync(path.join(folder, file), text);
  };
  fs.rmSync(path.join(folder, 'themes'), {force: true});
  write('site/site.yaml', 'title: {vi: Dài, en: Long}\nbase_url: https://long.example/\nlanguages: [vi, en]\ndata_as_of: 2026-11-20\n');
  fs.symlinkSync(path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../themes'), path.join(folder, 'themes'));
  write('content/jurisdictions.yaml', '- {id: east, name: {vi: Đông, en: East}}\n- {id: west, name: {vi: Tây, en: West}}\n');
  for (const [place, count] of [['east', 75], ['west', 150]]) {
    write(`content/agencies/${place}.yaml`, '- {id: finance, kind: department, name: {vi: Sở Tài chính, en: Finance}}\n');
    write(`content/plans/${place}/plan.yaml`,
      `jurisdiction: ${place}\nstatus: draft\nissuer: finance\ntitle: {vi: Kế hoạch ${place}, en: Plan ${place}}\nsummary: {vi: Tóm tắt, en: Summary}\n`);
    const tasks = Array.from({length: count}, (_, i) =>
      `- {id: "${i + 1}", title: {vi: Việc ${i + 1}, en: Job ${i + 1}}, lead: [finance], when: ${2026 + (i % 3)}, source: "I"}\n`);
    write(`content/plans/${place}/tasks.yaml`, tasks.join(''));
  }
  execFileSync(process.env.KEHOACH, ['build', path.join(folder, 'site'), '--out', siteFolder('long'), '--today', '2026-11-22'], {stdio: 'pipe'});
}

async function open(address, options, site = portal) {
  const page = await openPage(browser, options);
  await page.goto(site.origin + address);
  return page;
}

async function finish(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

const rowTitles = (page) => page.locator('.task-table tbody tr:not([hidden]) th a').allTextContents();
const words = (page) => page.locator('[data-words]');
const refineStatus = (page) => page.locator('.refine [role=status]');

// --- Sorting. ---

for (const language of ['vi', 'en'])
  test(`a head sorts its table: up, down, and back to the page's order (${language})`, async () => {
    const page = await open(`/${language}/timeline/`);
    const table = page.locator('.task-table').first();
    const keys = () => table.locator('td[data-key]').evaluateAll((cells) => cells.map((cell) => cell.dataset.key));
    const own = await keys();
    const head = table.locator('th.col-when');
    const sorted = [...own].sort();
    assert.notDeepEqual(own, sorted, 'a table that needs sorting');
    await head.locator('button').click();
    assert.deepEqual(await keys(), sorted);
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    assert.match(await words(page).textContent(), language === 'vi' ? /tăng dần/ : /ascending/);
    await head.locator('button').press('Enter');
    assert.deepEqual(await keys(), [...sorted].sort().reverse());
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    await head.locator('button').press(' ');
    assert.deepEqual(await keys(), own);
    assert.equal(await head.getAttribute('aria-sort'), null);
    await finish(page);
  });

test('one head at a time says that it sorts, and numbers sort as numbers', async () => {
  const page = await open('/vi/agencies/');
  const table = page.locator('.number-table').first();
  const cells = (n) => table.locator(`tbody tr td:nth-child(${n})`).allTextContents();
  await table.locator('thead th:nth-child(1) button').click();
  await table.locator('thead th:nth-child(3) button').click();
  await table.locator('thead th:nth-child(3) button').click();
  const counts = (await cells(3)).map(Number);
  assert.ok(counts[0] > 9);
  assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  assert.equal(await table.locator('[aria-sort]').count(), 1);
  await finish(page);
});

test('Vietnamese names sort as in Vietnamese: Đ after D', async () => {
  const page = await open('/vi/agencies/');
  const table = page.locator('.number-table').first();
  await table.locator('thead th:nth-child(1) button').click();
  const names = (await table.locator('tbody th').allTextContents()).map((name) => name.trim());
  assert.deepEqual(names, [...names].sort(new Intl.Collator('vi', {numeric: true}).compare));
  await finish(page);
});

test('on a phone a choice above the table sorts its cards', async () => {
  const page = await open('/en/timeline/', {width: 360});
  assert.equal(await page.locator('thead button').count(), 0);
  const choice = page.locator('.sort-choice select').first();
  await choice.selectOption({label: 'When, descending'});
  const keys = await page.locator('.task-table').first().locator('td[data-key]').evaluateAll((cells) => cells.map((cell) => cell.dataset.key));
  assert.deepEqual(keys, [...keys].sort().reverse());
  await page.setViewportSize({width: 1280, height: 900});
  await page.locator('thead button').first().waitFor();
  assert.equal(await page.locator('th.col-when').first().getAttribute('aria-sort'), 'descending');
  assert.equal(await choice.isVisible(), false);
  await finish(page);
});

test('sorting one page of a longer list says that it is one', async () => {
  const page = await open('/en/timeline/', {}, long);
  await page.locator('th.col-when button').first().click();
  assert.match(await words(page).textContent(), /Only the rows on this page/);
  assert.ok(await page.getByText('Only the rows on this page are sorted').first().isVisible());
  await finish(page);
});

// --- Refining. ---

async function openTimeline(address, options, site) {
  const page = await open(address, options, site);
  await page.locator('.more-filters summary').click();
  return page;
}

test('the timeline is refined by place, topic, lead, year and words together, and the address keeps it', async () => {
  const page = await openTimeline('/vi/timeline/');
  const all = (await rowTitles(page)).length;
  await page.selectOption('[name=place]', 'lai-chau');
  await page.selectOption('[name=year]', '2026');
  const some = (await rowTitles(page)).length;
  assert.ok(some > 0 && some < all);
  assert.equal(await refineStatus(page).textContent(), `Hiển thị ${some} trong số ${all} dòng.`);
  await page.selectOption('[name=lead]', 'lai-chau/finance');
  await page.fill('[name=text]', 'CO CHE');
  await page.waitForURL('**text=CO+CHE**');
  const few = await rowTitles(page);
  assert.ok(few.length > 0 && few.length < some);
  assert.ok(few.every((title) => /cơ chế/i.test(title)));
  assert.equal(await page.locator('#overview').isVisible(), false, 'the drawing is of the whole');
  await page.reload();
  await refineStatus(page).filter({hasText: /./}).waitFor();
  assert.deepEqual(await rowTitles(page), few);
  await page.locator('.languages a').click();
  await page.waitForURL('**/en/timeline/?*');
  await refineStatus(page).filter({hasText: /./}).waitFor();
  assert.equal(await page.inputValue('[name=lead]'), 'lai-chau/finance');
  await page.locator('.refine button').click();
  await page.waitForURL((url) => !url.search);
  assert.equal((await rowTitles(page)).length, all);
  assert.equal(await refineStatus(page).textContent(), '');
  await finish(page);
});

test('a topic, and a year as the pre-built page of that year has it', async () => {
  const page = await openTimeline('/en/timeline/');
  for (const year of ['2026', '2029', '2050']) {
    await page.selectOption('[name=year]', year);
    const refined = await rowTitles(page);
    const whole = await open(`/en/timeline/${year}/`, {script: false});
    assert.deepEqual(refined, await rowTitles(whole), year);
    await finish(whole);
  }
  await page.selectOption('[name=year]', '');
  await page.selectOption('[name=topic]', 'workforce');
  const count = (await rowTitles(page)).length;
  const topic = await open('/en/topics/workforce/', {script: false});
  assert.equal(count, (await rowTitles(topic)).length);
  await finish(topic);
  await finish(page);
});

test('a former body\'s tasks are found under who answers today as well', async () => {
  const page = await open('/vi/timeline/?lead=thai-nguyen/finance');
  await refineStatus(page).filter({hasText: /./}).waitFor();
  assert.ok((await page.locator('tr:not([hidden]) .former').count()) > 0);
  await finish(page);
});

test('what the page does not have, or no form asks for, shows nothing wrong', async () => {
  const page = await open('/en/timeline/?lead=no/body&theme=x&__proto__=1&year=%3Cb%3E');
  await refineStatus(page).filter({hasText: '0 of'}).waitFor();
  assert.deepEqual(await rowTitles(page), []);
  await page.locator('.refine button').click();
  await page.waitForURL((url) => !url.search);
  assert.ok((await rowTitles(page)).length > 50);
  await finish(page);
});

test('a page of a longer list says so, leads to whole pages, and its neighbours keep the choices', async () => {
  const page = await openTimeline('/en/timeline/', {}, long);
  await page.fill('[name=text]', 'job 1');
  await refineStatus(page).filter({hasText: 'one page of a longer list'}).waitFor();
  await page.locator('.pagination a[rel=next]').click();
  await page.waitForURL('**/en/timeline/page-2/?text=job+1');
  await refineStatus(page).filter({hasText: 'of 100'}).waitFor();
  await page.goto(long.origin + '/en/timeline/?text=job');
  await page.locator('.refine').waitFor();
  await page.locator('[name=year]').selectOption('2027');
  await page.waitForURL('**/en/timeline/2027/?text=job');
  await refineStatus(page).filter({hasText: '75 of 75'}).waitFor();
  assert.equal(await page.locator('.pagination').count(), 0);
  await finish(page);
});

for (const width of [360, 1280])
  test(`agencies are found by name, with or without accents (${width} px)`, async () => {
    const page = await open('/vi/agencies/', {width});
    for (const [text, found] of [['so tai chinh', /Sở Tài chính/], ['SỞ TÀI CHÍNH', /Sở Tài chính/], ['dai hoc', /Đại học/]]) {
      await page.fill('[name=text]', text);
      await page.waitForURL((url) => url.searchParams.get('text') === text);
      const names = await page.locator('.number-table tbody tr:not([hidden]) th').allTextContents();
      assert.ok(names.length < 40 && names.some((name) => found.test(name)), text);
      assert.match(await refineStatus(page).textContent(), new RegExp(`Hiển thị ${names.length} `));
    }
    await page.fill('[name=text]', 'zzz');
    await refineStatus(page).filter({hasText: 'Hiển thị 0'}).waitFor();
    assert.equal(await page.locator('main h2:visible').count(), 0, 'no heading over nothing');
    const {scrollWidth} = await page.evaluate(() => ({scrollWidth: document.documentElement.scrollWidth}));
    assert.ok(scrollWidth <= width);
    await finish(page);
  });

// --- Copying. ---

for (const language of ['vi', 'en'])
  test(`citation and address are copied, and it is said (${language})`, async () => {
    const page = await open(`/${language}/plans/lai-chau-semiconductor/1-1/`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [source, i] of [['.cite-text', 0], ['.citation a[data-copy]', 1]]) {
      const button = page.locator('.citation .copy').nth(i);
      await button.focus();
      await page.keyboard.press('Enter');
      const said = page.locator('.citation .copied').nth(i);
      await said.filter({hasText: language === 'vi' ? 'Đã sao chép' : 'Copied'}).waitFor();
      assert.equal(await said.getAttribute('role'), 'status');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), (await page.locator(source).textContent()).trim());
    }
    await finish(page);
  });

test('the code of an embed is copied as it has to be pasted', async () => {
  const page = await open('/vi/plans/lai-chau-semiconductor/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.embed summary').click();
  await page.getByRole('button', {name: 'Sao chép mã nhúng'}).first().click();
  await page.locator('.embed .copied', {hasText: 'Đã sao chép'}).waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(code, /^<iframe src="https:\/\/kehoach\.example\/embed\/vi\/plans\/lai-chau-semiconductor\/" [^<]*><\/iframe>$/);
  await finish(page);
});

test('where the clipboard is closed the old way copies, and at worst the text is left selected', async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {value: undefined});
    document.execCommand = () => false;
  });
  await page.goto(portal.origin + '/en/plans/lai-chau-semiconductor/1-1/');
  await page.locator('.citation .copy').first().click();
  await page.locator('.copied', {hasText: 'Selected'}).waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString().trim()), (await page.locator('.cite-text').innerText()).trim());
  await finish(page);
});

// --- Colours. ---

test('the colours chosen stay, from the first moment of the next page, in this browser only', async () => {
  const page = await open('/vi/', {dark: false});
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  assert.ok(await page.locator('[name=theme][value=""]').isChecked());
  await page.locator('[name=theme][value=""]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.goto(portal.origin + '/en/plans/');
  assert.equal(await paper(), dark);
  // The script runs before the styles are fetched: nothing is drawn in other colours first.
  assert.ok(await page.evaluate(() => {
    const script = document.querySelector('head script[src]');
    const styles = document.querySelector('head link[rel=stylesheet]');
    return !script.defer && !script.async && Boolean(script.compareDocumentPosition(styles) & Node.DOCUMENT_POSITION_FOLLOWING);
  }));
  assert.ok(await page.locator('[name=theme][value=dark]').isChecked());
  assert.deepEqual(await page.context().cookies(), []);
  for (const root of ['/', '/404.html']) {
    await page.goto(portal.origin + root);
    assert.equal(await paper(), dark, root);
  }
  await page.goto(portal.origin + '/en/plans/');
  await page.locator('[name=theme][value=light]').check();
  assert.equal(await paper(), light);
  await page.locator('[name=theme][value=""]').check();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await finish(page);
});

test('what stands in the storage, or that there is none, breaks nothing', async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => localStorage.setItem('kehoach-theme', '"><script>'));
  await page.goto(portal.origin + '/vi/');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined);
  await finish(page);
  const closed = await openPage(browser);
  await closed.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {get: () => { throw new DOMException('no', 'SecurityError'); }}));
  await closed.goto(portal.origin + '/vi/');
  await closed.locator('[name=theme][value=dark]').check();
  assert.equal(await closed.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await finish(closed);
});

// --- Later readers. ---

test('who reads later is told which dates have passed since, and the page\'s own words stay', async () => {
  const text = (page) => page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelectorAll('.since, .passed, .refine').forEach((added) => added.remove());
    return copy.textContent;
  });
  const now = await open('/en/deadlines/', {date: '2026-11-22T12:00:00'}, demo);
  const later = await open('/en/deadlines/', {date: '2027-03-01T00:10:00'}, demo);
  assert.equal(await now.locator('.since:visible, .passed').count(), 0);
  assert.match(await later.locator('.since').textContent(), /^4 of the dates below have passed since this page was made on 22 November 2026/);
  assert.equal(await later.locator('.passed').count(), 4);
  assert.equal(await text(later), await text(now));
  const earlier = await open('/vi/', {date: '2020-01-01T12:00:00'}, demo);
  assert.equal(await earlier.locator('.since:visible, .passed').count(), 0);
  for (const page of [now, later, earlier]) await finish(page);
});

test('on its last day a task is not past, on the day after its page says so', async () => {
  const address = '/vi/plans/sample-plan/1-2/';
  const last = await open(address, {date: '2028-12-31T23:50:00'}, demo);
  assert.equal(await last.locator('[data-due]').isVisible(), false);
  const after = await open(address, {date: '2029-01-01T00:10:00'}, demo);
  assert.ok(await after.locator('[data-due]').isVisible());
  const done = await open('/vi/plans/sample-plan/2-1/', {date: '2029-01-01T00:10:00'}, demo);
  assert.equal(await done.locator('[data-due]').count(), 0);
  for (const page of [last, after, done]) await finish(page);
});

// --- Without script; for everybody. ---

test('without JavaScript nothing is offered that does not work, and all rows are there', async () => {
  for (const [address, rows] of [['/vi/timeline/', 85], ['/en/agencies/', 50], ['/vi/plans/ha-noi-semiconductor/', 40]]) {
    const page = await open(address, {script: false});
    assert.ok((await page.locator('main tbody tr').count()) >= rows, address);
    assert.equal(await page.locator('.refine-fields:visible, .theme:visible, thead button, .copy, .press:visible, .sort-choice').count(), 0);
    await finish(page);
  }
});

test('axe finds nothing wrong with what scripts add, in light and dark', async () => {
  const page = await openPage(browser, {date: '2027-03-01T00:10:00'});
  for (const width of [360, 1280]) {
    await page.setViewportSize({width, height: 900});
    for (const [site, address] of [[portal, '/vi/timeline/?topic=workforce'], [portal, '/en/agencies/?text=finance'], [demo, '/vi/deadlines/'],
      [portal, '/vi/plans/lai-chau-semiconductor/1-1/'], [long, '/en/timeline/']]) {
      await page.emulateMedia({colorScheme: 'light'});
      await page.goto(site.origin + address);
      await page.locator('thead button, .sort-choice, .copy, .since').first().waitFor({state: 'attached'});
      const head = page.locator('thead button').first();
      if (await head.isVisible()) await head.click();
      assert.equal(await accessibilityFaults(page), '', `${address} ${width}`);
      await page.emulateMedia({colorScheme: 'dark'});
      assert.equal(await accessibilityFaults(page, ['color-contrast']), '', `${address} ${width}, dark`);
    }
  }
  await finish(page);
});

test('the scripts of every page are small', () => {
  const folder = path.join(siteFolder('portal'), 'assets');
  const sizes = fs.readdirSync(folder).filter((name) => /^(site|lists)\./.test(name))
    .map((name) => zlib.gzipSync(fs.readFileSync(path.join(folder, name)), {level: 9}).length);
  assert.equal(sizes.length, 2);
  assert.ok(sizes[0] + sizes[1] <= 4096, sizes.join(' + '));
});
