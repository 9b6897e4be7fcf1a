import { FluentProvider, MessageBar, MessageBarBody, webLightTheme } from '@fluentui/react-components';
import { outside, type Outside } from './messages/outside';

/** Drawn instead of the pane where the pane cannot work. */
export function OutsideNotice({ because }: { readonly because: Outside }) {
  return (
    <FluentProvider theme={webLightTheme}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{outside.zh[because]}</MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}
