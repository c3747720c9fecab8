export const templates = {
  login: { id: '1884001', values: (code: string) => [code, '5'] },
  booked: { id: '1884002', values: (course: string, time: string) => [course, time] },
  invite: { id: '1884003', values: (course: string) => [course] },
} as const;
