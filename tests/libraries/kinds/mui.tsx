import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Drawer,
  FormControl,
  FormControlLabel,
  FormLabel,
  Link,
  Menu,
  MenuItem,
  Pagination,
  Radio,
  RadioGroup,
  Select,
  Stack,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TableSortLabel,
  Tabs,
  TextField,
  Toolbar,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import * as shop from '../shop';
import { useListed, useShelf } from '../useShop';

type Ask = (question: shop.Question) => void;

function Row({
  product,
  ask,
  edit,
  isChosen,
  choose,
}: {
  product: shop.Product;
  ask: Ask;
  edit: () => void;
  isChosen: boolean;
  choose: () => void;
}) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const isOn = product.shelf === '在售';
  const pick = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <TableRow hover selected={isChosen}>
      <TableCell padding="checkbox">
        <Checkbox checked={isChosen} onChange={choose} />
      </TableCell>
      <TableCell>
        <Typography variant="body2">{product.name}</Typography>
        <Typography variant="caption">{shop.idText(product)}</Typography>
      </TableCell>
      {shop.columns.map(([key]) => (
        <TableCell key={key}>{product[key]}</TableCell>
      ))}
      <TableCell>{product.offAt}</TableCell>
      <TableCell>
        <Button size="small" onClick={edit}>
          编辑
        </Button>
        <Button
          size="small"
          onClick={() => (isOn ? ask(shop.asksToDelist([product])) : shop.relist([product]))}
        >
          {isOn ? '下架' : '重新上架'}
        </Button>
        <Button size="small" onClick={(event) => setAnchor(event.currentTarget)}>
          更多
        </Button>
        <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
          {isOn && (
            <MenuItem onClick={pick(() => ask(shop.asksToDelist([product])))}>下架商品</MenuItem>
          )}
          <MenuItem onClick={pick(() => shop.note('查看数据', [product]))}>查看数据</MenuItem>
        </Menu>
      </TableCell>
    </TableRow>
  );
}

function Details({ product, ask }: { product: shop.Product; ask: Ask }) {
  const [choice, setChoice] = useState(shop.choiceOf(product));
  return (
    <Stack spacing={2} sx={{ width: 420, p: 3 }}>
      <Typography variant="h6">商品详情</Typography>
      {shop.detailsOf(product).map(([label, value]) => (
        <Stack key={label} direction="row" spacing={1}>
          <Typography color="textSecondary">{label}</Typography>
          <Typography>{value}</Typography>
        </Stack>
      ))}
      <Button variant="outlined" color="error" onClick={() => ask(shop.asksToDelist([product]))}>
        下架
      </Button>
      <TextField label="商品标题" defaultValue={product.name} size="small" />
      <FormControl>
        <FormLabel>修改状态</FormLabel>
        <RadioGroup row value={choice} onChange={(_, value) => setChoice(value)}>
          {shop.choices.map((value) => (
            <FormControlLabel key={value} value={value} label={value} control={<Radio />} />
          ))}
        </RadioGroup>
      </FormControl>
      <Button variant="contained" onClick={() => shop.save(product, choice)}>
        保存
      </Button>
    </Stack>
  );
}

function Question({ question, close }: { question: shop.Question; close: () => void }) {
  return (
    <Dialog open onClose={close}>
      <DialogTitle>{question.title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{question.text}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>取消</Button>
        <Button
          onClick={() => {
            close();
            question.yes();
          }}
        >
          确定
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Tools({ ask }: { ask: Ask }) {
  const shelf = useShelf();
  return (
    <>
      <Tabs value={shelf} onChange={(_, value) => shop.show(value, '页签')}>
        {shop.shelves.map((value) => (
          <Tab key={value} value={value} label={value} />
        ))}
      </Tabs>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center', my: 1 }}>
        <TextField size="small" label="商品名称/商品ID" />
        <Select
          size="small"
          value={shelf}
          onChange={({ target }) => shop.show(target.value as shop.Shelf, '筛选')}
          aria-label="状态筛选"
        >
          {shop.shelves.map((value) => (
            <MenuItem key={value} value={value}>
              {value}
            </MenuItem>
          ))}
        </Select>
        <Button onClick={() => ask(shop.asksToSync)}>同步库存</Button>
        <Link component="button" onClick={() => shop.note('下架记录')}>
          下架记录
        </Link>
      </Stack>
    </>
  );
}

function Page() {
  const listed = useListed();
  const [question, setQuestion] = useState<shop.Question>();
  const [edited, setEdited] = useState<shop.Product>();
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = listed.filter(({ id }) => ids.includes(id));
  const choose = (id: string) =>
    setIds(ids.includes(id) ? ids.filter((kept) => kept !== id) : [...ids, id]);
  return (
    <Box sx={{ p: 2 }}>
      <Tools ask={setQuestion} />
      {chosen.length > 0 && (
        <Toolbar>
          <Typography sx={{ flex: 1 }}>已选 {chosen.length} 项</Typography>
          <Button onClick={() => setQuestion(shop.asksToDelist(chosen))}>批量下架</Button>
          <Button onClick={() => shop.note('批量改价', chosen)}>批量改价</Button>
        </Toolbar>
      )}
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox" />
            <TableCell>商品信息</TableCell>
            {shop.columns.map(([key, title]) => (
              <TableCell key={key}>{title}</TableCell>
            ))}
            <TableCell>
              <TableSortLabel onClick={() => shop.note('排序 下架时间')}>下架时间</TableSortLabel>
            </TableCell>
            <TableCell>操作</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {listed.map((product) => (
            <Row
              key={product.id}
              product={product}
              ask={setQuestion}
              edit={() => setEdited(product)}
              isChosen={ids.includes(product.id)}
              choose={() => choose(product.id)}
            />
          ))}
        </TableBody>
      </Table>
      <Pagination count={3} onChange={(_, page) => shop.note(`第 ${page} 页`)} />
      <Drawer anchor="right" open={edited !== undefined} onClose={() => setEdited(undefined)}>
        {edited && <Details product={edited} ask={setQuestion} />}
      </Drawer>
      {question && <Question question={question} close={() => setQuestion(undefined)} />}
    </Box>
  );
}

export const mount = (at: HTMLElement): void => createRoot(at).render(<Page />);
