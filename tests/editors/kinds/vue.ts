import { createApp, defineComponent, h, ref, vModelText, withDirectives } from '@vue/runtime-dom';
import { firstText, type Mount } from '../editor';

/** v-model on a textarea, as a template is compiled to it. */
export const mount: Mount = (at) => {
  const value = ref(firstText);
  const field = defineComponent(
    () => () =>
      withDirectives(
        h('textarea', { 'onUpdate:modelValue': (given: string) => (value.value = given) }),
        [[vModelText, value.value]],
      ),
  );
  createApp(field).mount(at);
  return { read: () => value.value };
};
