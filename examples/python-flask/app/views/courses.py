from flask import Blueprint, request

from app.sms import send_template
from app.store import find_course

bp = Blueprint("courses", __name__)


@bp.put("/courses/<int:course_id>/time")
def change_time(course_id):
    course = find_course(course_id)
    course.time = request.json["time"]
    send_template("course_changed", course.phones, [course.title, course.time])
    return {"time": course.time}


@bp.delete("/courses/<int:course_id>")
def cancel(course_id):
    course = find_course(course_id)
    send_template("course_cancelled", course.phones, [course.title])
    return "", 204
