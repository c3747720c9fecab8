/** 模板编号，见控制台“正文模板管理”。 */
exports.TEMPLATES = Object.freeze({
  register: { mainland: '1622001', global: '1622004' },
  arrived: '1622003',
  recall: '1622030',
});
