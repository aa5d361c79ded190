// The portal as people use it: on a phone and at a desk, with and without scripts, by keyboard, in
// both languages.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {openBrowser, openPage, serve} from './support.mjs';

let site;
let browser;
before(async () => {
  [site, browser] = await Promise.all([serve('portal'), openBrowser()]);
});
after(async () => {
  await browser?.close();
  site?.close();
});

for (const width of [360, 1280])
  for (const script of [true, false])
    test(`who leads a task is two clicks away (${width} px, scripts ${script ? 'on' : 'off'})`, async () => {
      const page = await openPage(browser, {width, script});
      await page.goto(`${site.origin}/vi/`);
      await page.locator('main a', {hasText: 'Lai Châu'}).first().click();
      await page.locator('main a', {hasText: 'hạ tầng hiện có'}).first().click();
      const lead = page.locator('.key-facts > div', {hasText: 'Chủ trì'});
      await lead.locator('a').first().waitFor();
      const box = await lead.boundingBox();
      assert.ok(box.y + box.height < 900, `the lead is at ${box.y}, below the first screen`);
      await page.context().close();
    });

test('on a phone, numbers of tasks lead past all else to who leads the tasks of each plan', async () => {
  const page = await openPage(browser, {width: 360, script: false});
  await page.goto(`${site.origin}/vi/`);
  const plans = await page.locator('.place-card a[href$="#tasks"]').evaluateAll((links) => links.map((link) => link.href));
  assert.equal(plans.length, 4);
  for (const plan of plans) {
    await page.goto(`${site.origin}/vi/`);
    await page.locator(`a[href="${new URL(plan).pathname}#tasks"]`).click();
    await page.waitForURL(plan);
    const {y} = await page.locator('.task-table [data-leads] a').first().boundingBox();
    assert.ok(y > 0 && y < 2 * 900, `${plan}: ${y}`);
  }
  await page.context().close();
});

test('the keyboard alone leads from the home page to who leads a task', async () => {
  const page = await openPage(browser, {width: 360});
  await page.goto(`${site.origin}/vi/`);
  // Tabs until the link has the focus, then follows it.
  const follow = async (link) => {
    const focused = () => page.evaluate(() => document.activeElement.getAttribute('href'));
    for (let i = 0; i < 30 && (await focused()) !== link; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(), link);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.origin + link);
  };
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await follow('/vi/plans/lai-chau-semiconductor/#tasks');
  await follow('/vi/plans/lai-chau-semiconductor/1-1/');
  assert.match(await page.locator('.key-facts').innerText(), /Chủ trì\s+Sở Khoa học và Công nghệ/);
  await page.context().close();
});

for (const script of [true, false])
  test(`a reader changes the language and stays on the page (scripts ${script ? 'on' : 'off'})`, async () => {
    const page = await openPage(browser, {width: 360, script});
    await page.goto(`${site.origin}/vi/plans/lai-chau-semiconductor/1-1/`);
    await page.getByRole('link', {name: 'English'}).click();
    assert.equal(new URL(page.url()).pathname, '/en/plans/lai-chau-semiconductor/1-1/');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.locator('.languages').getByRole('link', {name: 'Tiếng Việt'}).click();
    assert.equal(new URL(page.url()).pathname, '/vi/plans/lai-chau-semiconductor/1-1/');
    await page.context().close();
  });

test('the switch keeps the part of the page, the words searched for, and what a list was refined by', async () => {
  const page = await openPage(browser, {width: 360});
  for (const place of ['plans/lai-chau-semiconductor/#duties', 'search/?q=439', 'timeline/?year=2026']) {
    await page.goto(`${site.origin}/vi/${place}`);
    await page.getByRole('link', {name: 'English', exact: true}).click();
    await page.waitForURL(`**/en/${place}`);
    await page.locator('.notice').getByRole('link', {name: 'Tiếng Việt'}).click();
    await page.waitForURL(`**/vi/${place}`);
  }
  // Within a page as well, and for those who go there by the keyboard.
  await page.goto(`${site.origin}/en/plans/lai-chau-semiconductor/`);
  await page.locator('.contents a[href="#funding"]').click();
  await page.locator('.languages a').press('Enter');
  await page.waitForURL('**/vi/plans/lai-chau-semiconductor/#funding');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('an English page leads to the text that prevails, its own page in Vietnamese (scripts off)', async () => {
  const page = await openPage(browser, {script: false});
  await page.goto(`${site.origin}/en/agencies/lai-chau/finance/`);
  assert.match(await page.locator('.notice').innerText(), /The Vietnamese text prevails/);
  const original = page.locator('.notice a');
  assert.equal(await original.getAttribute('lang'), 'vi');
  // Its focus is seen on the notice's own ground, as that of links in the text is.
  const ring = async (link) => {
    await link.focus();
    return link.evaluate((focused) => getComputedStyle(focused).outlineColor);
  };
  assert.equal(await ring(original), await ring(page.locator('.site-footer a').first()));
  await original.click();
  assert.equal(new URL(page.url()).pathname, '/vi/agencies/lai-chau/finance/');
  assert.equal(await page.locator('.notice a').count(), 0);
  await page.context().close();
});

test('who tabs into an embed can pass over its drawing, and stays in the frame', async () => {
  const page = await openPage(browser, {width: 360});
  await page.goto(`${site.origin}/embed/en/plans/lai-chau-semiconductor/`);
  await page.keyboard.press('Tab');
  assert.ok(await page.getByRole('link', {name: 'Skip to the source'}).isVisible());
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('p').className), 'embed-source');
  assert.equal(new URL(page.url()).pathname, '/embed/en/plans/lai-chau-semiconductor/');
  await page.context().close();
});

test('a journalist finds one sentence to quote, with its source and its address', async () => {
  const page = await openPage(browser);
  await page.goto(`${site.origin}/en/plans/lai-chau-semiconductor/1-1/#cite`);
  const sentence = await page.locator('.cite-text').innerText();
  for (const part of ['Department of', '6050/KH-UBND', 'section ', '22 November 2026', '/en/plans/lai-chau-semiconductor/1-1/'])
    assert.ok(sentence.includes(part), `"${part}" is missing in: ${sentence}`);
  await page.context().close();
});

test('a citizen looks up an abbreviation, without scripts', async () => {
  const page = await openPage(browser, {width: 360, script: false});
  await page.goto(`${site.origin}/vi/plans/lai-chau-semiconductor/`);
  assert.equal(
    await page.locator('.facts abbr', {hasText: 'KH-UBND'}).getAttribute('title'),
    'kế hoạch của Ủy ban nhân dân',
  );
  await page.locator('.site-footer').getByRole('link', {name: 'Chữ viết tắt'}).click();
  const row = page.locator('#hdnd');
  assert.match(await row.innerText(), /HĐND[^]*Hội đồng nhân dân[^]*People's Council/);
  await page.context().close();
});

test('a reader sees what a plan leaves open, and goes to the task', async () => {
  const page = await openPage(browser, {width: 360, script: false});
  await page.goto(`${site.origin}/en/quality/`);
  const cell = page.locator('td a[href^="#"]').first();
  const count = Number(await cell.innerText());
  const list = page.locator(`[id="${(await cell.getAttribute('href')).slice(1)}"] + ul > li`);
  assert.equal(await list.count(), count);
  await list.first().locator('a').first().click();
  assert.match(new URL(page.url()).pathname, /^\/en\/plans\/[^/]+\/[^/]+\/$/);
  await page.context().close();
});

test('a reader writes to us about a page, with its address filled in', async () => {
  const page = await openPage(browser, {script: false});
  await page.goto(`${site.origin}/vi/agencies/lai-chau/finance/`);
  const message = new URL(await page.locator('.corrections a').getAttribute('href'));
  assert.equal(message.protocol, 'mailto:');
  assert.ok(message.searchParams.get('body').includes('https://kehoach.example/vi/agencies/lai-chau/finance/'));
  await page.context().close();
});

test('a press of a button prints the page', async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => (window.print = () => (document.title = 'printed')));
  await page.goto(site.origin + '/vi/plans/lai-chau-semiconductor/1-1/');
  await page.getByRole('button', {name: 'In trang này'}).press('Enter');
  assert.equal(await page.title(), 'printed');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
