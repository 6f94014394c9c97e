export interface HealthView {
  status: 'ok';
}
