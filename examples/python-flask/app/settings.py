import os

SECRET_ID = os.environ["TENCENTCLOUD_SECRET_ID"]
SECRET_KEY = os.environ["TENCENTCLOUD_SECRET_KEY"]

SMS_APP_ID = "1400702915"
SMS_SIGN = "云帆课堂 "
SMS_REGION = "ap-guangzhou"

SMS_TEMPLATES = {
    "login": "1633101",
    "course_changed": "1633102",
    "course_cancelled": "1633103",
    "teachers_meeting": "1633104",
}
