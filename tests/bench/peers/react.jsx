// The welcome as a page of React and antd-mobile would have it.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Card, Checkbox, List, Tag } from 'antd-mobile';

const kinds = ['service', 'identity', 'face', 'notices'];
const required = ['service', 'identity'];

function Welcome() {
  const [ticked, setTicked] = useState([]);
  useEffect(() => { requestAnimationFrame(() => performance.mark('app-usable')); }, []);
  const toggle = (kind) => (checked) => setTicked(checked ? [...ticked, kind] : ticked.filter((one) => one !== kind));
  return (
    <main>
      <Button size="mini" shape="rounded">{TEXTS['start.language']}</Button>
      <h1>{TEXTS['start.title']}</h1>
      <p>{TEXTS['start.lead']}</p>
      <Card>
        <List>
          {kinds.map((kind) => (
            <List.Item key={kind} description={TEXTS[`start.consent.${kind}.help`]}>
              <Checkbox checked={ticked.includes(kind)} onChange={toggle(kind)}>
                {TEXTS[`start.consent.${kind}.title`]}
              </Checkbox>
              <Tag color={required.includes(kind) ? 'primary' : 'default'}>
                {TEXTS[required.includes(kind) ? 'start.required' : 'start.optional']}
              </Tag>
            </List.Item>
          ))}
        </List>
      </Card>
      <p>{TEXTS['start.note']}</p>
      <Button block color="primary" size="large" disabled={!required.every((kind) => ticked.includes(kind))}>
        {TEXTS['start.continue']}
      </Button>
      <Button block fill="none">{TEXTS['start.log_in']}</Button>
    </main>
  );
}

createRoot(document.getElementById('app')).render(<Welcome />);
