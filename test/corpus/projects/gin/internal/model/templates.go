package model

const (
	TemplateCourse = "2300002"
	TemplateLeave  = "2300003"
	TemplateTrip   = "2300030"
)
