const express = require('express');
const config = require('./config');

const app = express();
app.use(express.json());
app.use(require('./routes/account'));
app.use(require('./routes/orders'));

app.listen(config.port);
