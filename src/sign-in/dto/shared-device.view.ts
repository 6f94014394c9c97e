export class SharedDeviceView {
  /** Whether every sign-in on this device is one of three idle minutes. */
  isShared: boolean;
}
