import os

from flask import Flask

from .sms import sms
from .views.account import bp as account
from .views.orders import bp as orders


def create_app():
    app = Flask(__name__)
    app.config.from_object(os.environ.get("APP_CONFIG", "config.Config"))
    sms.init_app(app)
    app.register_blueprint(account)
    app.register_blueprint(orders)
    return app
