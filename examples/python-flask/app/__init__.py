from flask import Flask

from app.views import account, courses


def create_app():
    app = Flask(__name__)
    app.register_blueprint(account.bp)
    app.register_blueprint(courses.bp)
    return app
