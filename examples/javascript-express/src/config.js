module.exports = {
  port: Number(process.env.PORT || 3000),

  sms: {
    appId: '1400529871',
    sign: '482913',
    region: 'ap-guangzhou',
  },

  // 仓库值班手机
  warehouse: ['+86 139-0000-4101', '+8613900004102'],
};
