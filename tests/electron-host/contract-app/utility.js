process.parentPort.on('message', ({ data }) => {
  if (data.question)
    process.parentPort.postMessage({ answer: data.question.get('answer'), argument: process.argv[2] })
  if (data.spin) for (;;);
})
