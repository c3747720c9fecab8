from flask import Blueprint, jsonify, request

from ..sms import sms

bp = Blueprint("orders", __name__, url_prefix="/orders")


@bp.post("/<order>/paid")
def paid(order):
    return jsonify(sent=sms.send("paid", request.form["phone"], [order, request.form["amount"]]))


@bp.post("/<order>/paid-again")
def paid_again(order):
    return jsonify(sent=sms.send("paid", request.form["phone"], [order]))


@bp.post("/<order>/returned")
def returned(order):
    return jsonify(sent=sms.send("returned", request.form["phone"]))


@bp.post("/<order>/refused")
def refused(order):
    return jsonify(sent=sms.send("returned", request.form["phone"], [order]))


@bp.post("/<order>/any")
def anything(order):
    return jsonify(sent=sms.send(request.form["kind"], request.form["phone"], request.form.getlist("params")))
