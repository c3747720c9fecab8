const express = require('express');
const config = require('./config');

const app = express();
app.use(express.json());
app.use('/account', require('./routes/account'));
app.use('/orders', require('./routes/orders'));
app.listen(config.port);
