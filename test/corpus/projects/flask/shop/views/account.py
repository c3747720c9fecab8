import random

from flask import Blueprint, jsonify, request

from ..sms import sms

bp = Blueprint("account", __name__, url_prefix="/account")


@bp.post("/code")
def code():
    digits = str(random.randint(100000, 999999))
    # sms.send("code", request.form["phone"], [digits, "5"])
    return jsonify(sent=sms.send("code", request.form["phone"], [digits]))


@bp.post("/code/letters")
def letters():
    return jsonify(sent=sms.send("code", request.form["phone"], ["码AB12"]))
