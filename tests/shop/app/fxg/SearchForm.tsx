import { Button, Input } from 'antd';
import { useState } from 'react';
import { replaceQuery } from '../route';

interface SearchFormProps {
  onSearch: (text: string) => void;
}

/** Search by name or id. 查询 writes the text into the address as `product_id`, even a name (domain.md §1.5). */
export function SearchForm({ onSearch }: SearchFormProps) {
  const [text, setText] = useState('');
  const search = (wanted: string) => {
    setText(wanted);
    replaceQuery('product_id', wanted);
    onSearch(wanted);
  };
  return (
    <form
      className="index_searchForm__u"
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <label>商品信息</label>
      <span className="index_inputWrap__v">
        <Input
          variant="borderless"
          value={text}
          placeholder="请输入商品名称/商品ID/商家编码，多条可用逗号隔开"
          onChange={(event) => setText(event.target.value)}
        />
      </span>
      <Button type="dashed" onClick={() => search(text)}>
        查询
      </Button>
      <Button onClick={() => search('')}>重置</Button>
    </form>
  );
}
