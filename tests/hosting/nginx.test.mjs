// The documented configuration, site/nginx.conf, in a real nginx: at the root of a host and below a
// path. Needs Debian's nginx and libnginx-mod-http-brotli-static; KEHOACH is the program.
import assert from 'node:assert';
import {execFileSync, spawn} from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import zlib from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const nginx = '/usr/sbin/nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const nobody = process.getuid() === 0 ? {uid: 65534, gid: 65534} : {};

const freePort = () =>
  new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });

// The command that README.md gives for old addresses.
function redirectCommand() {
  const text = fs.readFileSync(path.join(root, 'site/README.md'), 'utf8');
  return /^(sed -E .*) site\/public\/_redirects/m.exec(text)[1];
}

// The portal of tests/demo, whose plan had another id.
function buildSite(folder, baseUrl, output) {
  const source = path.join(folder, 'source');
  const append = (file, text) => fs.appendFileSync(path.join(source, file), text);
  fs.cpSync(path.join(root, 'tests/demo'), source, {recursive: true, dereference: true});
  append('site/site.yaml', 'compressed_copies: true\n');
  append('content/plans/sample-plan/plan.yaml', 'formerly: [old-plan]\n');
  const options = ['--out', output, '--base-url', baseUrl, '--today', '2026-11-22'];
  execFileSync(process.env.KEHOACH, ['build', path.join(source, 'site'), ...options], {stdio: ['ignore', 'ignore', 'inherit']});
}

// The documented configuration with its marked lines changed, in what Debian's nginx.conf has around it.
function configuration(folder, port, base) {
  const documented = fs
    .readFileSync(path.join(root, 'site/nginx.conf'), 'utf8')
    .replace('/etc/nginx/kehoach-redirects.map*', `${folder}/kehoach-redirects.map*`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/kehoach;', `root ${folder}/www;`)
    .replace('error_page 404 /404.html;', `error_page 404 ${base}404.html;`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/temporary/${name};`)
    .join('\n');
  return `load_module ${brotliModule};
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
daemon off;
master_process off;
events { }
http {
access_log off;
${temporary}
${documented}
}
`;
}

async function start(folder, port, base) {
  fs.writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, port, base));
  fs.mkdirSync(path.join(folder, 'temporary'));
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  if (nobody.uid) execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, folder]);
  const program = spawn(nginx, ['-p', folder, '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`], {
    ...nobody,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (let attempt = 0; attempt < 100; ++attempt) {
    if (await request(port, '/').catch(() => null)) return program;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nginx does not answer: ${fs.readFileSync(path.join(folder, 'error.log'), 'utf8')}`);
}

const request = (port, address, headers = {}) =>
  new Promise((done, failed) => {
    http
      .get({host: '127.0.0.1', port, path: address, headers, agent: false}, (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('end', () => done({status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces)}));
      })
      .on('error', failed);
  });

// What _headers says of an address, in the way its hosts read it: "*" stands for anything.
function headersOf(file, address) {
  const headers = {};
  let applies = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) {
      const form = line.split('*').map((part) => part.replace(/[.?+^$[\]\\(){}|]/g, '\\$&'));
      applies = new RegExp(`^${form.join('.*')}$`).test(address);
    } else if (applies && line) {
      const [name, ...value] = line.trim().split(': ');
      assert.ok(!(name.toLowerCase() in headers), `${name} is set twice for ${address}`);
      headers[name.toLowerCase()] = value.join(': ');
    }
  }
  return headers;
}

for (const base of ['/', '/portal/']) {
  describe(`nginx at ${base}`, () => {
    let folder, output, port, program;
    const get = (address, headers) => request(port, base + address, headers);
    const read = (file) => fs.readFileSync(path.join(output, file));

    before(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kehoach-nginx-'));
      output = path.join(folder, 'www', base);
      fs.mkdirSync(path.join(folder, 'www'));
      buildSite(folder, `https://plans.example.org${base}`, output);
      execFileSync('sh', ['-c', `${redirectCommand()} ${output}/_redirects > ${folder}/kehoach-redirects.map`]);
      port = await freePort();
      program = await start(folder, port, base);
    });
    after(() => {
      program?.kill();
      fs.rmSync(folder, {recursive: true, force: true});
    });

    test('files come with the types and encodings that they have', async () => {
      const types = {
        '': 'text/html; charset=utf-8',
        'vi/plans/': 'text/html; charset=utf-8',
        'data/tasks.csv': 'text/csv; charset=utf-8',
        'data/tasks.json': 'application/json; charset=utf-8',
        'data/catalog.jsonld': 'application/ld+json; charset=utf-8',
        'data/portal.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'vi/plans/sample-plan/calendar.ics': 'text/calendar; charset=utf-8',
        'robots.txt': 'text/plain; charset=utf-8',
        'sitemap.xml': 'application/xml; charset=utf-8',
      };
      for (const [address, type] of Object.entries(types)) {
        const {status, headers, body} = await get(address);
        assert.equal(status, 200, address);
        assert.equal(headers['content-type'], type, address);
        assert.deepEqual(body, read(address.endsWith('/') || !address ? `${address}index.html` : address), address);
      }
    });

    test('what is not there is a page that says so, in every language', async () => {
      const {status, headers, body} = await get('vi/nothing/');
      assert.equal(status, 404);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.deepEqual(body, read('404.html'));
      for (const language of ['vi', 'en']) assert.match(body.toString(), new RegExp(`lang="${language}"`));
    });

    test('the build’s records and the files of other hosts are not shown', async () => {
      for (const address of ['.kehoach-log', '_headers', '_redirects']) assert.equal((await get(address)).status, 404, address);
    });

    test('compressed copies are sent to those who take them, and are the files', async () => {
      for (const address of ['vi/index.html', 'data/tasks.csv']) {
        const plain = read(address);
        const gzip = await get(address, {'accept-encoding': 'gzip'});
        assert.equal(gzip.headers['content-encoding'], 'gzip');
        assert.deepEqual(zlib.gunzipSync(gzip.body), plain);
        const brotli = await get(address, {'accept-encoding': 'gzip, br'});
        assert.equal(brotli.headers['content-encoding'], 'br');
        assert.deepEqual(zlib.brotliDecompressSync(brotli.body), plain);
        assert.ok(brotli.body.length < gzip.body.length && gzip.body.length < plain.length);
        assert.equal((await get(address)).headers['content-encoding'], undefined);
      }
    });

    test('old addresses lead to the new ones, with what lies beside the page', async () => {
      const redirects = {
        'vi/plans/old-plan/': 'vi/plans/sample-plan/',
        'en/plans/old-plan/1-1/': 'en/plans/sample-plan/1-1/',
        'en/plans/old-plan/tasks.csv': 'en/plans/sample-plan/tasks.csv',
      };
      for (const [from, to] of Object.entries(redirects)) {
        const {status, headers} = await get(from);
        assert.equal(status, 301, from);
        assert.equal(headers.location, base + to);
      }
      assert.equal((await get('vi/plans')).headers.location, `${base}vi/plans/`);
    });

    test('headers are those of _headers, on every kind of file', async () => {
      const file = read('_headers').toString();
      const assets = fs.readdirSync(path.join(output, 'assets')).filter((name) => !/\.(gz|br)$/.test(name));
      const addresses = ['', 'vi/', 'en/plans/sample-plan/', 'vi/nothing/', 'data/tasks.csv', 'embed/vi/plans/sample-plan/',
        'vi/plans/sample-plan/calendar.ics', ...assets.map((name) => `assets/${name}`)];
      for (const address of addresses) {
        const {headers} = await get(address);
        for (const [name, value] of Object.entries(headersOf(file, base + address)))
          assert.equal(headers[name], value, `${name} of ${address}`);
      }
    });

    test('browsers keep what is named by its bytes and ask for all else', async () => {
      const style = fs.readdirSync(path.join(output, 'assets')).find((name) => /^style\..*\.css$/.test(name));
      assert.match((await get(`assets/${style}`)).headers['cache-control'], /immutable/);
      for (const address of ['vi/', 'data/tasks.csv', 'vi/search/documents.json'])
        assert.equal((await get(address)).headers['cache-control'], 'no-cache', address);
    });

    test('other sites may frame embeds and nothing else, and a second visit costs no bytes', async () => {
      const embed = await get('embed/vi/plans/sample-plan/');
      assert.match(embed.headers['content-security-policy'], /frame-ancestors \*$/);
      assert.match((await get('vi/')).headers['content-security-policy'], /frame-ancestors 'none'$/);
      assert.equal((await get('vi/', {'if-none-match': (await get('vi/')).headers.etag})).status, 304);
    });
  });
}
