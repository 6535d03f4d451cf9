// Whether the browser says that it is connected.
import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../../domain/page/ports.ts';

export function useOnline(connection: Connection): boolean {
  const [isOnline, setOnline] = useState(connection.isOnline());
  useEffect(() => {
    const look = () => setOnline(connection.isOnline());
    look();
    return connection.onChange(look);
  }, [connection]);
  return isOnline;
}
