import { Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Question } from './Ask';

interface ReasonDialogProps extends Question {
  onYes: () => Promise<void>;
  onClosed: () => void;
}

const reasons = ['暂时缺货', '活动结束', '更换款式', '其他原因'];

/** A confirmation in two steps: a reason, and a tick without which the button stays grey. */
export function ReasonDialog({ title, words, yes, onYes, onClosed }: ReasonDialogProps) {
  const [open, setOpen] = useState(true);
  const [known, setKnown] = useState(false);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onYes();
    setOpen(false);
  };
  return (
    <Modal
      title={title}
      open={open}
      okText={yes}
      okButtonProps={{ danger: true, disabled: !known }}
      confirmLoading={busy}
      onOk={confirm}
      onCancel={() => setOpen(false)}
      afterClose={onClosed}
    >
      <p>{words}</p>
      <Radio.Group options={reasons} defaultValue={reasons[0]} />
      <p>
        <Checkbox checked={known} onChange={(event) => setKnown(event.target.checked)}>
          我已知晓
        </Checkbox>
      </p>
    </Modal>
  );
}
