import type { MigrationInterface, QueryRunner } from 'typeorm';

const SETTING = 'tips.orders';
const MOST_ORDERS = 40;
/** What `settings.value` holds on MariaDB and MySQL. */
const MOST_BYTES = 65_535;

interface Order {
  from: string;
  everybody: string[];
  'customer-facing': string[];
}
interface Given {
  month: string;
  everybody: string;
  customerFacing: string;
}

/** The orders stood in one setting, which a long list of them outgrows. */
export class MoveGivenTipOrders1797700001000 implements MigrationInterface {
  name = 'MoveGivenTipOrders1797700001000';

  async up(runner: QueryRunner): Promise<void> {
    const [setting] = await runner.query('SELECT value FROM settings WHERE name = ?', [SETTING]);
    if (!setting) return;
    const { upTo, orders } = JSON.parse(setting.value) as { upTo: string; orders: Order[] };
    const last = orders.at(-1);
    // The last month that was given out is a row of its own, whether its order was another one or not.
    for (const order of last && last.from < upTo ? [...orders, { ...last, from: upTo }] : orders)
      await runner.query(
        'INSERT INTO given_tip_orders (month, everybody, customer_facing) VALUES (?, ?, ?)',
        [order.from, JSON.stringify(order.everybody), JSON.stringify(order['customer-facing'])],
      );
    await runner.query('DELETE FROM settings WHERE name = ?', [SETTING]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const given: Given[] = await runner.query(
      'SELECT month, everybody, customer_facing AS customerFacing FROM given_tip_orders ORDER BY month',
    );
    const upTo = given.at(-1)?.month;
    if (upTo === undefined) return;
    const changed = given.filter(({ everybody, customerFacing }, index) => {
      const before = given[index - 1];
      return before?.everybody !== everybody || before.customerFacing !== customerFacing;
    });
    const orders = changed.slice(-MOST_ORDERS).map(({ month, everybody, customerFacing }) => ({
      from: month,
      everybody: JSON.parse(everybody),
      'customer-facing': JSON.parse(customerFacing),
    }));
    const written = () => JSON.stringify({ upTo, orders });
    while (orders.length > 1 && Buffer.byteLength(written()) > MOST_BYTES) orders.shift();
    await runner.query('INSERT INTO settings (name, value) VALUES (?, ?)', [SETTING, written()]);
    await runner.query('DELETE FROM given_tip_orders');
  }
}
