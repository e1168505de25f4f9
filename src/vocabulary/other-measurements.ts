/** Another way of measuring the same air, by which a station is checked or replaced for a while. */
import { pattern } from "../collections/pattern";

const OTHER_MEASUREMENT = pattern()`
  比对(?:监测|测试|实验)?|平行(?:样|监测|测定)|质控|走航|移动(?:监测|站|车)|便携|传感器|备机|备用(?:仪|机|设备|站)
`;

/** 手工比对, 走航监测, 备用仪器: not the record of the station itself. 手工 alone may be how the place is judged. */
export const isOtherMeasurement = (text: string): boolean => OTHER_MEASUREMENT.test(text);
