// The welcome as a page of Vue and Vant would have it.
import { createApp, h, nextTick, onMounted, ref } from 'vue';
import { Button, Cell, CellGroup, Checkbox, Tag } from 'vant';
import 'vant/es/button/style/index.mjs';
import 'vant/es/cell/style/index.mjs';
import 'vant/es/cell-group/style/index.mjs';
import 'vant/es/checkbox/style/index.mjs';
import 'vant/es/tag/style/index.mjs';

const kinds = ['service', 'identity', 'face', 'notices'];
const required = ['service', 'identity'];

const Welcome = {
  setup() {
    const ticked = ref([]);
    const toggle = (kind) => (checked) => {
      ticked.value = checked ? [...ticked.value, kind] : ticked.value.filter((one) => one !== kind);
    };
    onMounted(() => nextTick(() => requestAnimationFrame(() => performance.mark('app-usable'))));
    const row = (kind) => h(Cell, { label: TEXTS[`start.consent.${kind}.help`] }, {
      title: () => [
        h(Checkbox, { modelValue: ticked.value.includes(kind), 'onUpdate:modelValue': toggle(kind) },
          () => TEXTS[`start.consent.${kind}.title`]),
        h(Tag, { type: required.includes(kind) ? 'primary' : 'default' },
          () => TEXTS[required.includes(kind) ? 'start.required' : 'start.optional']),
      ],
    });
    const mayGoOn = () => required.every((kind) => ticked.value.includes(kind));
    return () => h('main', [
      h(Button, { size: 'mini', round: true }, () => TEXTS['start.language']),
      h('h1', TEXTS['start.title']),
      h('p', TEXTS['start.lead']),
      h(CellGroup, { inset: true }, () => kinds.map(row)),
      h('p', TEXTS['start.note']),
      h(Button, { block: true, type: 'primary', disabled: !mayGoOn() }, () => TEXTS['start.continue']),
      h(Button, { block: true, plain: true }, () => TEXTS['start.log_in']),
    ]);
  },
};

createApp(Welcome).mount('#app');
