// Runs on Lambda Managed Instances, where the service refuses a log tail.

export async function handler() {
  console.log('Three vans on the road');
  return {
    vans: [
      { plate: 'B-HV 101', state: 'on the road' },
      { plate: 'B-HV 102', state: 'loading' },
    ],
  };
}
