// What every kind of page keeps: on a phone and at a desk, on paper, with and without scripts, in
// both languages, light and dark.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import zlib from 'node:zlib';

import {accessibilityFaults, openBrowser, openPage, serve, siteFolder} from './support.mjs';

// One page of each kind, below a language's folder.
const kinds = [
  '',
  'plans/',
  'plans/ha-noi-semiconductor/',
  'plans/thai-nguyen-semiconductor/1-1/',
  'agencies/',
  'agencies/thai-nguyen/science-technology/',
  'agencies/thai-nguyen/information-communications/',
  'agencies/lai-chau/all-departments/',
  'documents/',
  'documents/1018-qd-ttg/',
  'topics/',
  'topics/workforce/',
  'targets/',
  'timeline/',
  'timeline/lai-chau/',
  'deadlines/',
  'deadlines/2026/',
  'compare/',
  'quality/',
  'glossary/',
  'data/',
  'search/',
  'changes/',
  'about/',
];

let site;
let demo;
let browser;
before(async () => {
  [site, demo] = await Promise.all([serve('portal'), serve('demo')]);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.close();
  demo?.close();
});

// What only the invented portal has: reports, milestones, measured values, changes, a body of two heirs.
const onlyInDemo = [
  'plans/sample-plan/',
  'plans/sample-plan/1-1/',
  'plans/sample-plan/1-2/',
  'plans/sample-plan/2-3/',
  'targets/',
  'changes/',
  'changes/sample-plan/',
  'agencies/sample/education/',
  'agencies/sample/digital/',
];

// --- What is looked for on a page. Each gives its faults. ---

const isRoot = (address) => address === '/' || address === '/404.html';

const wider = async (page, than) =>
  (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
    ? [`wider than ${than}`]
    : [];

async function inaccessible(page) {
  const faults = await accessibilityFaults(page);
  return [...(faults ? [faults] : []), ...(await wider(page, 'the screen'))];
}

async function weakContrast(page, colorScheme) {
  await page.emulateMedia({colorScheme});
  const faults = await accessibilityFaults(page, ['color-contrast']);
  return faults ? [faults] : [];
}

// At a desk: on a phone a choice says how cards may be sorted.
async function textLength(page) {
  await page.emulateMedia({media: 'screen'});
  await page.setViewportSize({width: 1280, height: 900});
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ').length;
}

// By how much has what is shown moved since the page came? Scripts that lists need have then run.
const watchShifts = (page) =>
  page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (window.shifted += value)))
      .observe({type: 'layout-shift', buffered: true});
  });
async function moved(page) {
  const shift = await page.evaluate(async () => {
    const lists = document.querySelector('[data-words]')?.dataset.lists;
    if (lists && document.querySelector('th[data-sort], [data-refine]')) await import(lists);
    for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
    return window.shifted;
  });
  return shift > 0.05 ? [`what is below moves by ${shift}`] : [];
}

async function unreachable(page, address) {
  if (isRoot(address)) return [];
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  if ((await focused.getAttribute('href')) !== '#main') return ['the first stop is not the skip link'];
  if (!(await focused.isVisible())) return ['the skip link cannot be seen'];
  await page.keyboard.press('Enter');
  const reached = await page.evaluate(() => document.activeElement.id);
  return reached === 'main' ? [] : ['the skip link does not lead to the content'];
}

async function edgeless(page) {
  await page.emulateMedia({forcedColors: 'active'});
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input:not([type=radio])')]
      .filter((control) => control.checkVisibility() && getComputedStyle(control).borderTopWidth === '0px')
      .map((control) => control.outerHTML));
}

// On A4 less its margins of 15 mm.
async function onPaper(page) {
  await page.emulateMedia({media: 'print', forcedColors: 'none', colorScheme: 'light'});
  await page.setViewportSize({width: 680, height: 960});
}

async function badlyPrinted(page, address) {
  const seen = await page.evaluate(() =>
    ['.site-nav', '.site-search', '.skip-link', '.languages', '.printed-from']
      .filter((part) => document.querySelector(part)?.checkVisibility()));
  const addressed = seen.at(-1) === '.printed-from' ? seen.pop() : isRoot(address);
  return [
    ...(await wider(page, 'the paper')),
    ...seen.map((part) => `${part} is printed`),
    ...(addressed ? [] : ['has no address on paper']),
  ];
}

let folds = 0;
async function notPrinted(page, address) {
  const seen = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const addressed = (link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href'));
    return {
      folds: shown('main details').map((fold) => [...fold.children].every((child) => child.checkVisibility())),
      mute: shown('main a[href^=http]').filter((link) => !addressed(link)).map((link) => link.href),
      dated: shown('.colophon time').length > 0,
    };
  });
  folds += seen.folds.length;
  return [
    ...(seen.folds.includes(false) ? ['something folded is not printed'] : []),
    ...seen.mute.map((link) => `the address is not printed: ${link}`),
    ...(seen.dated || isRoot(address) ? [] : ['no date']),
  ];
}

async function unreadable(page) {
  const faults = (await page.locator('main').innerText()).trim() === '' ? ['empty'] : [];
  await page.setViewportSize({width: 320, height: 900});
  faults.push(...(await wider(page, 'the screen')));
  await page.setViewportSize({width: 640, height: 900});
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  faults.push(...(await wider(page, 'the screen with letters of twice the size')));
  return faults;
}

describe('every kind of page', () => {
  // Opening a page costs more than looking at it, so each is opened once in each way, and all is looked at there; the tests
  // say what was found. By what is looked for: faults with their addresses.
  const found = {};
  const lengths = {with: {}, without: {}};

  async function visit(origin, addresses, options, looks, prepare = () => {}) {
    const page = await openPage(browser, options);
    await prepare(page);
    for (const address of addresses) {
      await page.setViewportSize({width: options.width, height: 900});
      await page.emulateMedia({media: 'screen', forcedColors: 'none', colorScheme: options.dark ? 'dark' : 'light'});
      await page.goto(origin + address);
      for (const [what, look] of Object.entries(looks))
        (found[what] ??= []).push(...(await look(page, address)).map((fault) => `${address}: ${fault}`));
    }
    (found.errors ??= []).push(...page.faults);
    await page.context().close();
  }

  const inLanguage = (language, list) => list.map((kind) => `/${language}/${kind}`);
  const all = (language) => [...inLanguage(language, kinds), '/', '/404.html'];
  const printed = {
    paper: async (page, address) => (await onPaper(page), badlyPrinted(page, address)),
    whole: notPrinted,
  };
  const measure = (how) => async (page, address) => ((lengths[how][address] = await textLength(page)), []);

  before(async () => {
    const foreign = (page) =>
      page.on('request', (request) => {
        if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:')) (found.foreign ??= []).push(request.url());
      });
    await Promise.all([
      visit(site.origin, all('vi'), {width: 360},
        {moved, keyboard: unreachable, phone: inaccessible, edges: edgeless,
          contrast: async (page) => (await page.emulateMedia({forcedColors: 'none'}), weakContrast(page, 'dark')), ...printed, length: measure('with')},
        async (page) => (foreign(page), watchShifts(page))),
      visit(site.origin, all('en'), {width: 1280, dark: true},
        {desk: inaccessible, contrast: (page) => weakContrast(page, 'light'), ...printed, length: measure('with')}, foreign),
      visit(site.origin, all('vi'), {width: 1280, script: false}, {length: measure('without'), scriptless: unreadable}),
      visit(site.origin, all('en'), {width: 1280, script: false}, {length: measure('without'), scriptless: unreadable}),
      ...[['en', 360], ['vi', 1280]].map(([language, width]) =>
        visit(demo.origin, inLanguage(language, onlyInDemo), {width, dark: true},
          {unfolded: async (page) => {
            await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
            const faults = await inaccessible(page);
            await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = false)));
            return faults;
          }, ...printed})),
    ]);
  });

  const holds = (name, what) => test(name, () => assert.deepEqual(found[what], []));

  holds('is accessible on a phone in Vietnamese, light', 'phone');
  holds('is accessible at a desk in English, dark', 'desk');
  holds('is accessible where there are reports, measured values and changes, with all that is folded open', 'unfolded');
  holds('has enough contrast on a phone, dark, and at a desk, light', 'contrast');
  holds('leaves what it shows where it is: what scripts add has its room from the start', 'moved');
  holds('reads without scripts on the narrowest screen, and with letters of twice the size', 'scriptless');
  holds('keeps an edge around its controls where readers have forced colours', 'edges');
  holds('prints without what is only for screens, and nothing hangs over the paper', 'paper');
  holds('is reached by the keyboard: the first stop leads to the content', 'keyboard');
  holds('raises no error in any way of opening it', 'errors');

  test('prints what is folded as well, the addresses of foreign sources, and when it was so', () => {
    assert.ok(folds > 20, `${folds} folded parts`);
    assert.deepEqual(found.whole, []);
  });

  test('says with scripts what it says without', () => {
    assert.ok(Object.keys(lengths.with).length > 40);
    for (const [address, length] of Object.entries(lengths.with))
      assert.ok(Math.abs(lengths.without[address] - length) < length / 20,
        `${address}: ${lengths.without[address]} letters without, ${length} with`);
  });

  test('asks no other host', () => assert.deepEqual(found.foreign ?? [], []));
});

describe('a first visit', () => {
  // What a page makes a browser load at once, apart from itself.
  const resources = (html) =>
    [...html.matchAll(/<(?:script|link|img)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/rel="(?:canonical|alternate|prev|next|license)"/.test(tag))
      .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
      .filter((address) => address && !address.startsWith('data:'));

  test('takes at most 6 requests and 60 KB, whatever the page', () => {
    const root = siteFolder('portal');
    const sizes = new Map();
    const size = (file) => {
      if (!sizes.has(file)) sizes.set(file, zlib.gzipSync(fs.readFileSync(file)).length);
      return sizes.get(file);
    };
    const heavy = [];
    let pages = 0;
    for (const file of fs.readdirSync(root, {recursive: true}).filter((name) => name.endsWith('.html'))) {
      const parts = resources(fs.readFileSync(path.join(root, file), 'utf8'));
      const bytes = [file, ...parts.map((address) => '.' + address)]
        .map((name) => size(path.join(root, name)))
        .reduce((sum, each) => sum + each, 0);
      if (bytes > 60_000 || parts.length > 5) heavy.push(`${file}: ${bytes} bytes, ${parts.length + 1} requests`);
      ++pages;
    }
    assert.ok(pages > 400, `only ${pages} pages`);
    assert.deepEqual(heavy, []);
  });
});
