import secrets

from flask import Blueprint, request

from app.sms import send_template

bp = Blueprint("account", __name__)
codes = {}


@bp.post("/login/code")
def login_code():
    phone = request.json["phone"]
    code = f"{secrets.randbelow(1_000_000):06d}"
    codes[phone] = code
    send_template("login", [phone], code + ",10")
    return "", 204
