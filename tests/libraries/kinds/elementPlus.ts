import ElementPlus, { ElMessageBox } from 'element-plus';
import 'element-plus/dist/index.css';
import { computed, createApp, defineComponent, ref } from 'vue';
import * as shop from '../shop';
import { shownShop } from '../vueShop';

const ask = ({ title, text, yes }: shop.Question): void => {
  ElMessageBox.confirm(text, title, { confirmButtonText: '确定', cancelButtonText: '取消' })
    .then(yes)
    .catch(() => undefined);
};

const Page = defineComponent({
  setup() {
    const { listed, shelf } = shownShop();
    const chosen = ref<shop.Product[]>([]);
    const edited = ref<shop.Product>();
    const choice = ref('');
    const isOpen = computed({
      get: () => edited.value !== undefined,
      set: () => (edited.value = undefined),
    });
    const edit = (product: shop.Product) => {
      edited.value = product;
      choice.value = shop.choiceOf(product);
    };
    const pick = (command: string, product: shop.Product) =>
      command === '下架商品' ? ask(shop.asksToDelist([product])) : shop.note(command, [product]);
    return { shop, ask, listed, shelf, chosen, edited, choice, isOpen, edit, pick };
  },
  template: `
    <el-tabs :model-value="shelf" @tab-change="(name) => shop.show(name, '页签')">
      <el-tab-pane v-for="at in shop.shelves" :key="at" :name="at" :label="at" />
    </el-tabs>
    <el-space>
      <el-input placeholder="商品名称/商品ID" />
      <el-select :model-value="shelf" style="width: 120px" @change="(at) => shop.show(at, '筛选')">
        <el-option v-for="at in shop.shelves" :key="at" :value="at" :label="at" />
      </el-select>
      <el-button @click="ask(shop.asksToSync)">同步库存</el-button>
      <el-link @click="shop.note('下架记录')">下架记录</el-link>
    </el-space>
    <div style="line-height: 48px">
      <span>已选择 {{ chosen.length }} 件 </span>
      <el-button type="danger" plain @click="ask(shop.asksToDelist(chosen))">批量下架</el-button>
      <el-button plain @click="shop.note('批量改价', chosen)">批量改价</el-button>
    </div>
    <el-table
      :data="listed"
      row-key="id"
      @selection-change="(rows) => (chosen = rows)"
      @sort-change="shop.note('排序 下架时间')"
    >
      <el-table-column type="selection" width="40" />
      <el-table-column label="商品信息" width="220">
        <template #default="{ row }">
          <div>{{ row.name }}</div>
          <el-text size="small" type="info">{{ shop.idText(row) }}</el-text>
        </template>
      </el-table-column>
      <el-table-column v-for="[key, title] in shop.columns" :key="key" :prop="key" :label="title" />
      <el-table-column prop="offAt" label="下架时间" sortable="custom" />
      <el-table-column label="操作" width="200" fixed="right">
        <template #default="{ row }">
          <el-button link type="primary" @click="edit(row)">编辑</el-button>
          <el-popconfirm
            v-if="row.shelf === '在售'"
            :title="shop.asksToDelist([row]).text"
            confirm-button-text="确定"
            cancel-button-text="取消"
            width="220"
            @confirm="shop.delist([row])"
          >
            <template #reference><el-button link type="danger">下架</el-button></template>
          </el-popconfirm>
          <el-button v-else link @click="shop.relist([row])">重新上架</el-button>
          <el-dropdown trigger="click" @command="(command) => pick(command, row)">
            <el-button link>更多</el-button>
            <template #dropdown>
              <el-dropdown-menu>
                <el-dropdown-item v-if="row.shelf === '在售'" command="下架商品">下架商品</el-dropdown-item>
                <el-dropdown-item command="查看数据">查看数据</el-dropdown-item>
              </el-dropdown-menu>
            </template>
          </el-dropdown>
        </template>
      </el-table-column>
    </el-table>
    <el-pagination layout="total, prev, pager, next" :total="12" :page-size="5"
      @current-change="(page) => shop.note('第 ' + page + ' 页')" />
    <el-drawer v-model="isOpen" title="商品详情" size="420px">
      <template v-if="edited">
        <el-descriptions :column="1" border>
          <el-descriptions-item v-for="[label, value] in shop.detailsOf(edited)" :key="label" :label="label">
            {{ value }}
          </el-descriptions-item>
        </el-descriptions>
        <el-button type="danger" @click="ask(shop.asksToDelist([edited]))">下架</el-button>
        <el-form label-width="80px">
          <el-form-item label="商品标题"><el-input :model-value="edited.name" /></el-form-item>
          <el-form-item label="修改状态">
            <el-radio-group v-model="choice">
              <el-radio v-for="at in shop.choices" :key="at" :value="at">{{ at }}</el-radio>
            </el-radio-group>
          </el-form-item>
          <el-button type="primary" @click="shop.save(edited, choice)">保存</el-button>
        </el-form>
      </template>
    </el-drawer>`,
});

export const mount = (at: HTMLElement): void => {
  createApp(Page).use(ElementPlus).mount(at);
};
