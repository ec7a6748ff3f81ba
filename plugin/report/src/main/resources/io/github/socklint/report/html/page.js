// What the page does: shows one view at a time, filters the list, draws a finding. The state is in
// the address, behind the number sign. Text becomes text nodes and attributes, never markup.
'use strict';
(() => {
  const PAGE_SIZE = 100;
  const PRINTED = 1000;
  const AROUND = 4;
  const data = JSON.parse(document.getElementById('data').textContent);
  const text = number => data.strings[number];
  const byId = id => document.getElementById(id);
  const views = [...document.querySelectorAll('.view')];
  const form = byId('filters');
  const list = byId('list');

  const findings = data.findings.map((f, order) => ({
    order, rule: text(f[0]), level: text(f[1]), confidence: text(f[2]), path: text(f[3]), line: f[4],
    message: text(f[5]), module: text(f[6]), type: text(f[7]), method: text(f[8]), key: f[9],
    steps: f[10], verdict: text(f[11]), state: text(f[12]), silenced: f[13], reason: text(f[14]),
  }));
  const indexByKey = new Map(findings.map((f, i) => [f.key, i]));

  /** An element with attributes and children; a child that is no node becomes text. */
  const el = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== false) made.setAttribute(key, value);
    }
    made.append(...children.flat().filter(child => child !== ''));
    return made;
  };
  /** A path that may break behind its slashes. */
  const place = (path, line) => {
    const parts = (line ? `${path}:${line}` : path).split(/(?<=\/)/);
    return el('span', { class: 'place' }, parts.flatMap((part, i) => i ? [el('wbr', {}), part] : [part]));
  };
  const decoded = part => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // nobody's link, but no reason to stop
    }
  };
  const badge = word => word ? el('span', { class: `badge ${word}` }, word) : '';
  const href = f => `#finding/${encodeURIComponent(f.key)}`;
  const count = (n, noun) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;

  // ---- The list ----

  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const byPlace = (a, b) => compare(a.path, b.path) || a.line - b.line || a.order - b.order;
  const ORDERS = {
    '': ['gravest first', (a, b) => a.order - b.order],
    place: ['by file and line', byPlace],
    rule: ['by rule', (a, b) => compare(a.rule, b.rule) || byPlace(a, b)],
    module: ['by module', (a, b) => compare(a.module, b.module) || a.order - b.order],
  };
  const LEVELS = ['error', 'warning', 'note'];
  const CHOICES = ['level', 'rule', 'module', 'verdict', 'state'];
  let state = new URLSearchParams();
  let shown = findings;
  let lastSeen = '';

  const haystack = f => f.haystack ??=
    [f.message, f.path, f.type, f.method, f.rule, f.module, f.key].join('\n').toLowerCase();

  const filter = () => {
    const words = (state.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = CHOICES.map(name => [name, state.get(name)]).filter(([, value]) => value);
    const silenced = state.has('silenced');
    shown = findings.filter(f =>
      (silenced || !f.silenced)
      && wanted.every(([name, value]) => f[name] === value)
      && words.every(word => haystack(f).includes(word)));
    const order = ORDERS[state.get('sort') ?? ''] ?? ORDERS[''];
    shown.sort(order[1]);
  };

  const item = f => el('li', {},
    el('a', { class: 'what', href: href(f) }, f.message),
    el('p', { class: 'facts' }, badge(f.level), badge(f.verdict), badge(f.state),
      f.silenced ? el('span', { class: 'badge' }, 'silenced') : '',
      el('span', {}, f.rule), place(f.path, f.line)));

  const pages = () => Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const page = () => Math.min(pages(), Math.max(1, Number.parseInt(state.get('page') ?? '1', 10) || 1));

  const showList = () => {
    filter();
    const from = (page() - 1) * PAGE_SIZE;
    list.replaceChildren(...shown.slice(from, from + PAGE_SIZE).map(item));
    list.start = from + 1;
    const all = findings.filter(f => !f.silenced || state.has('silenced')).length;
    byId('status').textContent = shown.length === all
      ? count(all, 'finding') : `${shown.length.toLocaleString('en')} of ${count(all, 'finding')}`;
    byId('pages').textContent = `Page ${page()} of ${pages()}`;
    byId('previous').disabled = page() === 1;
    byId('next').disabled = page() === pages();
    byId('pager').hidden = pages() === 1;
  };

  const options = (name, words) => {
    const select = form.elements[name];
    select.replaceChildren(...words.map(([value, label]) => el('option', { value }, label)));
    return select;
  };

  const prepareForm = () => {
    for (const name of CHOICES) {
      const counts = new Map();
      findings.forEach(f => counts.set(f[name], (counts.get(f[name]) ?? 0) + 1));
      const values = [...counts.keys()].filter(Boolean)
        .sort(name === 'level' ? (a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b) : compare);
      const words = values.map(v => [v, `${v} (${counts.get(v).toLocaleString('en')})`]);
      options(name, [['', 'all'], ...words]).parentElement.hidden = values.length === 0;
    }
    options('sort', Object.entries(ORDERS).map(([value, [label]]) => [value, label]));
    form.elements.silenced.parentElement.hidden = !findings.some(f => f.silenced);
  };

  const fillForm = () => {
    for (const field of form.elements) {
      if (field.type === 'checkbox') field.checked = state.has(field.name);
      else if (field.name) field.value = state.get(field.name) ?? '';
    }
  };

  const listAddress = () => state.size ? `#findings?${state}` : '#findings';

  const setState = next => {
    state = next;
    history.replaceState(null, '', listAddress());
    showList();
  };

  const formChanged = () => {
    const next = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    if (String(next) !== String(state)) setState(next);
  };

  const turn = by => {
    const next = new URLSearchParams(state);
    next.set('page', String(page() + by));
    setState(next);
    byId('findings-title').focus();
  };

  form.addEventListener('input', formChanged);
  form.addEventListener('change', formChanged);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => {
    form.elements.q.value = '';
    setState(new URLSearchParams());
    fillForm();
  }));
  byId('previous').addEventListener('click', () => turn(-1));
  byId('next').addEventListener('click', () => turn(1));

  // ---- One finding ----

  const steps = f => {
    const all = [];
    for (let i = 0; i < f.steps.length; i += 5) {
      const [path, line, kind, message, owner] = f.steps.slice(i, i + 5);
      all.push({ file: path, path: text(path), line, kind: text(kind), message: text(message), owner: text(owner) });
    }
    return all;
  };

  const codeLines = (file, lines) => {
    const rows = [];
    for (const [first, texts] of data.code[file] ?? []) {
      texts.forEach((line, i) => {
        if (lines.some(l => Math.abs(l - (first + i)) <= AROUND)) rows.push([first + i, line]);
      });
    }
    return rows;
  };

  const indentation = rows => rows.reduce(
    (least, [, line]) => line.trim() ? Math.min(least, line.search(/\S/)) : least, Infinity);

  const listing = (f, path, marks) => {
    const rows = codeLines(marks[0].file, marks.map(mark => mark.line));
    const indent = indentation(rows);
    const parts = [];
    rows.forEach(([number, line], i) => {
      const here = marks.filter(mark => mark.line === number);
      const last = here.some(mark => mark.last);
      if (i > 0 && number > rows[i - 1][0] + 1) {
        parts.push(el('div', { class: 'row gap' }, el('span', { class: 'no' }, '⋮'), el('code', {}, '')));
      }
      parts.push(el('div', { class: `row${here.length ? ' hit' : ''}${last ? ' last' : ''}` },
        el('span', { class: 'no' }, String(number)), el('code', {}, line.slice(indent))));
      here.forEach(mark => parts.push(el('div',
        { class: `mark${mark.last ? ' last' : ''}`, id: `step-${mark.number}`, tabindex: '-1' },
        el('b', {}, String(mark.number)), mark.message)));
    });
    return el('figure', { class: 'code' }, el('figcaption', {}, place(path, 0)), parts);
  };

  const pathSection = f => {
    const all = steps(f);
    const marks = (all.length ? all : [{
      file: data.strings.indexOf(f.path), path: f.path, line: f.line, message: f.message, owner: f.type,
    }]).map((step, i, whole) => ({ ...step, number: i + 1, last: i === whole.length - 1 }));
    const files = Map.groupBy ? Map.groupBy(marks, m => m.path) : marks.reduce(
      (map, m) => map.set(m.path, [...(map.get(m.path) ?? []), m]), new Map());
    const inCode = mark => codeLines(mark.file, [mark.line]).some(([line]) => line === mark.line);
    const stepItem = mark => el('li', {}, mark.message, ' ',
      inCode(mark)
        ? el('a', { href: `${href(f)}/${mark.number}` }, place(mark.path, mark.line))
        : place(mark.path, mark.line));
    const code = [...files].filter(([, m]) => m.some(inCode)).map(([path, m]) => listing(f, path, m));
    return [
      el('h2', {}, 'The path'),
      el('ol', { class: 'steps' }, marks.map(stepItem)),
      code.length ? code : el('p', {}, 'The source was not at hand when this page was made.'),
    ];
  };

  const lives = new Map([...document.querySelectorAll('template[data-life]')]
    .map(template => [template.dataset.life, template.content]));
  const life = f => lives.has(f.key) ? [...lives.get(f.key).cloneNode(true).children] : '';

  const evidenceSection = f => {
    const evidence = data.evidence[f.key];
    if (!evidence) return [];
    return [
      el('h2', {}, 'On the running program'),
      el('p', { class: 'sentence' }, evidence.sentence, '.'),
      evidence.facts.map((fact, i) => [
        el('p', {}, el('code', {}, fact.kind), ': ', fact.figures),
        fact.stack.length && fact.stack.join() !== evidence.facts[i - 1]?.stack.join() ? el('pre', { class: 'stack' }, fact.stack.map(s => `at ${s}`).join('\n')) : '',
      ]).flat(),
      life(f),
    ];
  };

  const part = (f, name) => byId(`rule/${f.rule}`)?.querySelector(`[data-part=${name}]`).cloneNode(true) ?? '';

  const ruleSection = f => byId(`rule/${f.rule}`) ? [
    el('h2', {}, 'Why it matters'), part(f, 'why'),
    el('h2', {}, 'How to fix it'), part(f, 'fix'),
    el('h3', {}, 'Wrong'), part(f, 'wrong'),
    el('h3', {}, 'Right'), part(f, 'right'),
    el('p', {}, el('a', { href: `#rule/${f.rule}` }, `All about ${f.rule}`)),
  ] : [];

  const silenceSection = f => f.silenced
    ? [el('h2', {}, 'Silenced'), el('p', {}, `Reason: ${f.reason}`)]
    : [
      el('h2', {}, 'To silence it'),
      el('p', {}, 'Where the code is right as it is, say why, on the line or the one above:'),
      el('pre', {}, `// socklint:allow ${f.rule} <the reason>`),
      el('p', {}, 'Where the source is not yours, say it to the audit:'),
      el('pre', {}, `--exclude '${f.rule}:${f.type}=<the reason>'`),
    ];

  const showFinding = (key, step) => {
    const index = indexByKey.get(key);
    const section = byId('finding');
    if (index === undefined) {
      section.replaceChildren(
        el('h1', { id: 'finding-title', tabindex: '-1' }, 'No such finding'),
        el('p', {}, 'This page has no finding with the fingerprint ', el('code', {}, key), '. ',
          el('a', { href: listAddress() }, 'All findings')));
      return;
    }
    const f = findings[index];
    lastSeen = key;
    if (!shown.includes(f)) filter();
    const at = shown.indexOf(f);
    const near = (i, label) => at >= 0 && shown[i] ? el('a', { href: href(shown[i]) }, label) : '';
    section.replaceChildren(...[
      el('p', { class: 'back' }, el('a', { href: listAddress() }, 'All findings'),
        near(at - 1, 'Previous'), near(at + 1, 'Next')),
      el('h1', { id: 'finding-title', tabindex: '-1' }, f.message),
      el('p', { class: 'facts' }, badge(f.level), badge(f.verdict), badge(f.state),
        el('a', { href: `#rule/${f.rule}` }, f.rule), place(f.path, f.line),
        f.method ? el('span', {}, `${f.type}.${f.method}`) : el('span', {}, f.type),
        f.module ? el('span', {}, `module ${f.module}`) : '', el('span', {}, `confidence ${f.confidence}`)),
      pathSection(f), evidenceSection(f), ruleSection(f), silenceSection(f),
    ].flat(2).filter(child => child !== ''));
    const mark = step && byId(`step-${step}`);
    if (mark) {
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
    }
  };

  // ---- Views ----

  const show = id => {
    views.forEach(view => { view.hidden = view.id !== id; });
    const tab = id.startsWith('rule') ? 'rules' : id.startsWith('finding') ? 'findings' : 'summary';
    document.querySelectorAll('header nav a').forEach(a => {
      if (a.hash === `#${tab}`) a.setAttribute('aria-current', 'page');
      else a.removeAttribute('aria-current');
    });
  };

  const title = document.title;
  const enter = (id, first) => {
    show(id);
    const heading = byId(id).querySelector('h1');
    document.title = id === 'summary' ? title : `${heading.textContent} – socklint`;
    if (!first) {
      window.scrollTo(0, 0);
      heading.focus({ preventScroll: true });
    }
  };

  const route = first => {
    const hash = location.hash.slice(1);
    const [head, ...rest] = hash.split('/');
    if (hash === 'main') {
      byId('main').focus();
    } else if (head === 'finding' && rest.length) {
      const known = lastSeen === decoded(rest[0]) && !byId('finding').hidden;
      showFinding(decoded(rest[0]), rest[1]);
      if (!known && !rest[1]) enter('finding', first);
      else show('finding');
      if (rest[1]) byId(`step-${rest[1]}`)?.scrollIntoView({ block: 'center' });
    } else if (hash.startsWith('findings')) {
      state = new URLSearchParams(hash.slice('findings?'.length));
      fillForm();
      showList();
      enter('findings', first);
      const seen = lastSeen && list.querySelector(`[href="#finding/${CSS.escape(encodeURIComponent(lastSeen))}"]`);
      if (seen) {
        seen.scrollIntoView({ block: 'center' });
        seen.focus({ preventScroll: true });
      }
    } else if (views.some(view => view.id === decoded(hash))) {
      enter(decoded(hash), first);
    } else {
      enter('summary', first);
    }
  };

  // On paper: the summary with the list behind it, or the finding or rule that is open.
  const wasHidden = new Map();
  addEventListener('beforeprint', () => {
    if (byId('summary').hidden && byId('findings').hidden) return;
    wasHidden.set('findings', byId('findings').hidden);
    byId('findings').hidden = false;
    filter();
    list.replaceChildren(...shown.slice(0, PRINTED).map(item));
    byId('status').textContent = shown.length > PRINTED
      ? `The first ${PRINTED.toLocaleString('en')} of ${count(shown.length, 'finding')}` : count(shown.length, 'finding');
  });
  addEventListener('afterprint', () => {
    if (!wasHidden.has('findings')) return;
    byId('findings').hidden = wasHidden.get('findings');
    wasHidden.clear();
    showList();
  });

  document.documentElement.classList.add('js');
  prepareForm();
  addEventListener('hashchange', () => route(false));
  route(true);
})();
