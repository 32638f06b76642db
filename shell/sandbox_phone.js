// The sandbox's phone: shows the messages of a number, and who lives in the sandbox. Only for trying out;
// a production server answers 404 to all of it.

const refreshMs = 2000;
const peopleShownMax = 50;
const element = (id) => document.getElementById(id);
const digitsOf = (text) => text.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
let shownMessages = '';
let people = [];

async function readJson(address) {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function messageItem(message) {
  const item = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = new Date(message.at).toLocaleString('zh-CN');
  const code = document.createElement('b');
  code.textContent = message.code;
  const text = document.createElement('p');
  text.textContent = message.text;
  item.append(time, code, text);
  return item;
}

async function refreshMessages() {
  const mobile = digitsOf(element('mobile').value);
  if (mobile.length !== 11 || document.visibilityState !== 'visible') return;
  try {
    const messages = await readJson('/sandbox/inbox?mobile=' + mobile);
    const described = JSON.stringify(messages);
    element('state').textContent = messages.length ? '' : '还没有短信，每 2 秒看一次。No messages yet.';
    if (described === shownMessages) return;
    shownMessages = described;
    element('messages').replaceChildren(...messages.map(messageItem));
  } catch {
    element('state').textContent = '连不上服务。The server can\'t be reached.';
  }
}

function useNumber(mobile) {
  element('mobile').value = mobile;
  shownMessages = '';
  element('messages').replaceChildren();
  refreshMessages();
  element('mobile').focus();
}

/** Plays the clerk of a service hall. */
async function issueHallCode(event) {
  event.preventDefault();
  const person = element('hall-person').value.replace(/[\s-]/g, '').toUpperCase();
  if (!person) return;
  const answer = await fetch('/sandbox/hall-code', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ person }),
  }).catch(() => null);
  if (answer?.ok) {
    const { name, code } = await answer.json();
    element('hall-code').textContent = `${name}：${code.slice(0, 4)} ${code.slice(4)}`;
  } else {
    element('hall-code').textContent = answer?.status === 404
      ? '沙盒里没有这个人。Nobody in the sandbox has this number.'
      : '没有领到，再试一次。It did not work; try again.';
  }
}

const describe = (person) => [person.name, person.mobile, person.id_number, person.place, person.family, ...person.tags].join(' ');

function personRow(person) {
  const row = document.createElement('tr');
  const cells = [
    person.name, person.mobile, person.id_number, person.place, person.scheme, person.status,
    (person.balance_fen / 100).toFixed(2), `${person.family} ${person.role}`, person.tags.join(' '),
  ];
  cells.forEach((value, index) => {
    const cell = document.createElement('td');
    if (index === 1 && value) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = value;
      button.addEventListener('click', () => useNumber(value));
      cell.append(button);
    } else {
      cell.textContent = value;
    }
    row.append(cell);
  });
  return row;
}

function showPeople() {
  const wanted = element('search').value.trim();
  const found = people.filter((person) => describe(person).includes(wanted));
  element('people').replaceChildren(...found.slice(0, peopleShownMax).map(personRow));
  element('people-state').textContent = found.length > peopleShownMax
    ? `共 ${found.length} 人，只列出前 ${peopleShownMax} 人。${found.length} people, the first ${peopleShownMax} are listed.`
    : `${found.length} 人 people`;
}

async function start() {
  element('number-form').addEventListener('submit', (event) => {
    event.preventDefault();
    refreshMessages();
  });
  element('mobile').addEventListener('input', () => {
    shownMessages = '';
    element('messages').replaceChildren();
    refreshMessages();
  });
  element('hall-form').addEventListener('submit', issueHallCode);
  element('search').addEventListener('input', showPeople);
  element('mobile').value = new URLSearchParams(location.search).get('mobile') ?? '';
  document.addEventListener('visibilitychange', refreshMessages);
  setInterval(refreshMessages, refreshMs);
  refreshMessages();
  people = await readJson('/sandbox/people');
  showPeople();
}

start().catch(() => { element('people-state').textContent = '名单没有载入。The list could not be loaded.'; });
