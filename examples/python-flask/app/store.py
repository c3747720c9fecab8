from dataclasses import dataclass, field


@dataclass
class Course:
    title: str
    time: str
    phones: list = field(default_factory=list)


_courses = {}


def find_course(course_id):
    return _courses[course_id]
